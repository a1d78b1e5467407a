import { describe, expect, test } from 'vitest'
import { framesOf, maskLine } from '../../src/templates/mask-line.ts'

describe('maskLine puts slots for what varies', () => {
  test.each([
    ['Editor: Marta Lindqvist', 'editor: {name}'],
    ['Words by Clara van der Berg and Ivo Pemberton', 'words by {name}'],
    ['责任编辑：王小明、李建国', '责任编辑：{name}'],
    ['Updated: March 3, 2025 at 10:30 am', 'updated: {date} at {time}'],
    ['2025年3月3日 更新', '{date} 更新'],
    ['Write to desk@wagtail.example', 'write to {mail}'],
    ['Follow @wagtail_daily on Telegram', 'follow {handle} on telegram'],
    ['See https://wagtail.example/1/2?x=3 for more', 'see {url} for more'],
    ['Share “The last ferry” with friends', 'share {title} with friends'],
    ['Subscribe for €2.50 a week', 'subscribe for {money} a week'],
    ['1,204 comments', '{number} comments'],
  ])('%s', (line, masked) => expect(maskLine(line)).toBe(masked))

  test.each([
    ['nothing varies', 'Share this story'],
    ['nothing stays', 'Marta Lindqvist'],
    ['a headline is no name', 'The Last Night Of The Proms'],
    ['only numbers', '12 : 30'],
    ['a private sign of the text itself', 'Editor: Marta Lindqvist \ue000'],
    ['too long to be looked at', `Editor: Marta Lindqvist ${'x'.repeat(200)}`],
  ])('%s', (_, line) => expect(maskLine(line)).toBeUndefined())

  test('a masked line has nothing left to mask', () => {
    for (const line of ['Editor: Marta Lindqvist', '12 comments by May 4, 2024'])
      expect(maskLine(maskLine(line) as string) ?? maskLine(line)).toBe(maskLine(line))
  })
})

test('frames: two or three words at either end, or a label', () => {
  expect(framesOf('more from the harbour desk')).toEqual([
    'more from {any}',
    '{any} harbour desk',
    'more from the {any}',
    '{any} the harbour desk',
  ])
  expect(framesOf('tags: ferry, bicycles')).toEqual(['tags: {any}', '{any} ferry, bicycles'])
  expect(framesOf('more from')).toEqual([])
  expect(framesOf('https://wagtail.example')).toEqual([])
})
