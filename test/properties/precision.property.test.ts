import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RUNS, settleText } from './settings.ts'

const SUBJECTS = [
  'The harbour master',
  'A retired teacher',
  'The council of the town',
  'Nobody in the village',
  'The second engineer',
]
const VERBS = ['announced', 'had repaired', 'did not want', 'was waiting for', 'remembered', 'explained']
const OBJECTS = [
  'the old bridge',
  'a new timetable',
  'three letters from the ministry',
  'the price of bread',
  'the wind of last winter',
]
const ENDINGS = [
  'on Tuesday',
  'in spite of the rain',
  'for the first time since 2019',
  'by word of mouth',
  'without a word',
  'in Gdańsk',
]
const SENTENCES_ELSEWHERE = [
  'Рыбаки вернулись домой только под утро, и никто не спал.',
  '昨天晚上，市场又开门了。大家都很高兴。',
  'Der Hafenmeister sagte, dass die Brücke wieder offen ist.',
  'Wójt powiedział, że naprawa potrwa jeszcze dwa dni.',
  '漁師たちは朝になってやっと帰ってきた。',
  'عاد الصيادون إلى بيوتهم مع الفجر.',
  'Les pêcheurs sont rentrés à l’aube : personne ne dormait.',
]

const sentence = fc
  .tuple(
    fc.constantFrom(...SUBJECTS),
    fc.constantFrom(...VERBS),
    fc.constantFrom(...OBJECTS),
    fc.constantFrom(...ENDINGS),
  )
  .map((parts) => `${parts.join(' ')}.`)
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '))
const terminator = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n')

describe('3. precision first', () => {
  test('plain English prose is left as it is', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8 }),
        terminator,
        (paragraphs, end) => {
          const text = paragraphs.join(end)
          expect(settleText(text).edits).toEqual([])
          expect(settleText(text + end).edits).toEqual([])
        },
      ),
      RUNS,
    )
  })

  test('prose in other languages is left as it is, in its own script or quoted in English', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...SENTENCES_ELSEWHERE), { minLength: 1 }),
        paragraph,
        terminator,
        (foreign, english, end) => {
          for (const text of foreign) expect(settleText(text.repeat(1) + end).edits).toEqual([])
          const quoted = `${english} He wrote: “${foreign[0]}”${end}${english}${end}`
          expect(settleText(quoted).edits).toEqual([])
        },
      ),
      RUNS,
    )
  })
})
