/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, one each.
 *
 * Quadratic in the lengths: for names and keys, not for texts.
 */
export function editDistance(left: string, right: string): number {
  const width = right.length + 1
  let before = new Uint16Array(width)
  let previous = Uint16Array.from({ length: width }, (_, index) => index)
  let current = new Uint16Array(width)
  for (let row = 1; row <= left.length; row++) {
    current[0] = row
    for (let column = 1; column < width; column++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(column - 1)
      let cost = Math.min(
        previous[column]! + 1,
        current[column - 1]! + 1,
        previous[column - 1]! + (same ? 0 : 1),
      )
      const swapped =
        row > 1 &&
        column > 1 &&
        left.charCodeAt(row - 1) === right.charCodeAt(column - 2) &&
        left.charCodeAt(row - 2) === right.charCodeAt(column - 1)
      if (swapped) cost = Math.min(cost, before[column - 2]! + 1)
      current[column] = cost
    }
    ;[before, previous, current] = [previous, current, before]
  }
  return previous[width - 1]!
}
