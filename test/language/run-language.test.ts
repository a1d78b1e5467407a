import { expect, test } from 'vitest'
import { languageOfRun } from '../../src/language/run-language.ts'

test.each([
  ['港口', 'Hani', false, 'zh'],
  ['港口', 'Hani', true, 'ja'],
  ['みなと', 'Kana', true, 'ja'],
  ['항구', 'Hang', false, 'ko'],
  ['пристань', 'Cyrl', false, 'und'],
  ['старый', 'Cyrl', false, 'ru'],
  ['пристані', 'Cyrl', false, 'uk'],
  ['љубав', 'Cyrl', false, 'und'],
  ['بندر بزرگ', 'Arab', false, 'fa'],
  ['القاهرة', 'Arab', false, 'ar'],
  ['ท่าเรือ', 'Zyyy', false, 'th'],
  ['λιμάνι', 'Grek', false, 'el'],
])('%s (%s, kana %s) is %s', (run, script, hasKana, language) => {
  expect(languageOfRun(run, script, hasKana)).toBe(language)
})
