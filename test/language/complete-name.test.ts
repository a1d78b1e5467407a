import { describe, expect, test } from 'vitest'
import { canEndName, completeName, WordIndex } from '../../src/language/complete-name.ts'
import { romaniseCyrillic, romaniseHan } from '../../src/language/transliteration.ts'

describe('completeName', () => {
  test('takes a word of the document that begins and sounds alike before the tables', () => {
    const words = new WordIndex(['Zaporizhzhia', 'Zapotec', 'Zap', 'Berlin'])
    expect(completeName('Zapo', '罗热', 'Hani', words)).toEqual(['rizhzhia', 'rozhe'])
  })

  test.each([
    ['Stolt', '恩贝格', 'enberg'],
    ['Novo', '罗西斯克', 'rossiysk'],
    ['Lauter', '巴赫', 'bach'],
    ['Mac', '唐纳德', 'donald'],
    ['Wol', '弗斯堡', 'fsburg'],
    ['Petro', '扎沃茨克', 'zavodsk'],
    ['Andrei', '奇克', 'chik'],
    ['Kara', '甘达', 'ganda'],
    ['Hohen', '施陶芬', 'staufen'],
  ])('%s + %s: a word that sounds alike comes first', (stem, run, rest) => {
    const words = new WordIndex([`${stem}${rest}`, `${stem}au`, `${stem}enfeld`])
    expect(completeName(stem, run, 'Hani', words)[0]).toBe(rest)
  })

  test.each([
    ['Wald', '多夫', 'Hani', ['dorf', 'dov', 'dow']],
    ['Lenin', '格勒', 'Hani', ['grad']],
    ['Kras', '诺达尔', 'Hani', ['nodal', 'nodar']],
    ['Novo', 'град', 'Cyrl', ['grad']],
    ['Osa', 'カ', 'Kana', []],
    ['Harlow', '政府', 'Hani', []],
  ])('%s + %s', (stem, run, script, expected) => {
    expect(completeName(stem, run, script, new WordIndex([]))).toEqual(expected)
  })
})

test('words of meaning cannot end a name, sounds and class words can', () => {
  expect(['政府', '经济', '访问'].map((run) => canEndName(run, 'Hani'))).toEqual([false, false, false])
  expect(['斯克', '多夫', '奥德河'].map((run) => canEndName(run, 'Hani'))).toEqual([true, true, true])
})

test('romanisation gives small Latin letters only', () => {
  for (const run of ['斯基', '顿', '罗斯托夫', '乌里扬诺夫斯克']) {
    for (const value of romaniseHan(run)) expect(value).toMatch(/^[a-z]+$/)
  }
  expect(romaniseCyrillic('Щёлково')).toBe('shchyolkovo')
  expect(romaniseCyrillic('џ')).toBeUndefined()
})
