import { expect, test } from 'vitest'
import { fingerprint } from '../../src/findings/fingerprint.ts'

const identify = (text: string, found = 'Lavrow'): string => {
  const start = text.indexOf(found)
  return fingerprint('name/variant', text, start, start + found.length, new Map())
}

const LINE = 'Foreign Minister Sergei Lavrow told reporters that talks go on.'

test.each([
  ['other lines above and below', `A new line.\n${LINE}\nAnother one.`],
  ['the line moved to the end', `Something else\r\n\r\n${LINE}`],
  ['another indent and end of line', `\t ${LINE}\r\nNext`],
  ['an edit far off in the same line', LINE.replace('talks go on', 'nothing goes on')],
  ['more than one space', LINE.replace('Sergei ', 'Sergei  ')],
])('is the same with %s', (_label, text) => {
  expect(identify(text)).toBe(identify(LINE))
})

test.each([
  ['another word before', LINE.replace('Sergei', 'Sergey')],
  ['another word behind', LINE.replace('told', 'asked')],
  ['another text', LINE.replace('Lavrow', 'Lavrof')],
])('differs with %s', (_label, text) => {
  expect(identify(text, /Lavr\w+/.exec(text)?.[0] as string)).not.toBe(identify(LINE))
})

test('equal places of a document are counted', () => {
  const text = `${LINE}\n${LINE}`
  const ordinals = new Map<number, number>()
  const first = text.indexOf('Lavrow')
  const second = text.lastIndexOf('Lavrow')
  const prints = [first, second].map((at) => fingerprint('name/variant', text, at, at + 6, ordinals))
  expect(prints[0]).toBe(identify(LINE))
  expect(prints[1]).not.toBe(prints[0])
})
