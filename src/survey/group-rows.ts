/**
 * Places of rows sorted by a small number that each has, in two passes of counting. Stable.
 *
 * @param numbers  Of each row, from 0 to `size` - 1.
 * @param order    Rows in the order in which equal numbers stay.
 * @returns        Rows by number; `starts[n]` to `starts[n + 1]` are those of the number n.
 */
export function groupRows(
  numbers: Int32Array,
  size: number,
  order?: Int32Array,
): { readonly rows: Int32Array; readonly starts: Int32Array } {
  const starts = new Int32Array(size + 1)
  for (const number of numbers) starts[number + 1]!++
  for (let number = 0; number < size; number++) starts[number + 1]! += starts[number] as number
  const next = starts.slice(0, size)
  const rows = new Int32Array(numbers.length)
  for (let index = 0; index < numbers.length; index++) {
    const row = order === undefined ? index : (order[index] as number)
    rows[next[numbers[row] as number]!++] = row
  }
  return { rows, starts }
}
