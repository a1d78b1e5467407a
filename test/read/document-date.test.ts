import { expect, test } from 'vitest'
import { Document } from '../../src/read/document.ts'

const BODY = 'The ferry to Hiiumaa was late on Monday because of the ice.'
const dateOf = (text: string): string | undefined => new Document('a.txt', text).date

test('is the date of the dateline in the head', () => {
  expect(dateOf(`Ferry late\r\n\r\n【Epoch Times March 3, 2025】${BODY}\r\n`)).toBe('2025-03-03')
  expect(dateOf(`渡轮晚点\n\n【海河新闻周刊 ２０２５年３月８日讯】渡轮因冰晚点。\n`)).toBe('2025-03-08')
})

test('is unknown without a year, without a dateline, and below the head', () => {
  expect(dateOf(`TALLINN, March 3 (Xinhua) -- ${BODY}\n`)).toBeUndefined()
  expect(dateOf(`On March 3, 2025 the ferry was late. ${BODY}\n`)).toBeUndefined()
  expect(dateOf(`${'One.\n\n'.repeat(9)}【Epoch Times March 3, 2025】${BODY}\n`)).toBeUndefined()
  expect(dateOf('')).toBeUndefined()
})
