import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeBytes, encodeText } from '../../src/read/decode.ts'

const RUSSIAN =
  'В посёлке вечером снова отключили отопление, и жители собрались у конторы, чтобы узнать, когда его включат. ' +
  'Начальник котельной сказал, что ремонт займёт ещё два дня, если привезут новую трубу. '
const CHINESE =
  '昨天晚上，市场的摊主们开会讨论新的规定。大家认为收费太高，希望管理方再考虑一下。会议持续了两个多小时，最后没有结果。'
const POLISH =
  'Wczoraj wieczorem mieszkańcy zebrali się przed urzędem, żeby dowiedzieć się, kiedy wróci ogrzewanie. Wójt powiedział, że naprawa potrwa jeszcze dwa dni. '

describe('decodeBytes', () => {
  test.each([
    ['UTF-8', Buffer.from('Łódź, 多夫\r\n'), 'utf-8', false],
    ['UTF-8 with BOM', Buffer.from('\ufeffŁódź\n'), 'utf-8', true],
    ['BOM only', Buffer.from('\ufeff'), 'utf-8', true],
    ['nothing', Buffer.from(''), 'utf-8', false],
    ['UTF-16LE with BOM', iconv.encode('Łódź, 多夫', 'utf-16le', { addBOM: true }), 'utf-16le', true],
    ['UTF-16BE with BOM', iconv.encode('Łódź, 多夫', 'utf-16be', { addBOM: true }), 'utf-16be', true],
    ['UTF-16 with a lone surrogate', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'utf-16le', true],
    ['windows-1251', iconv.encode(RUSSIAN.repeat(4), 'windows-1251'), 'windows-1251', false],
    ['GB18030', iconv.encode(CHINESE.repeat(3), 'gb18030'), 'gb18030', false],
  ])('%s comes back to the byte', (_label, bytes, encoding, bom) => {
    const decoded = decodeBytes(bytes)
    expect({ encoding: decoded.encoding, bom: decoded.bom }).toEqual({ encoding, bom })
    expect(decoded.text.startsWith('\ufeff')).toBe(false)
    expect(encodeText(decoded.text, encoding, bom)).toEqual(bytes)
  })

  test('windows-1250 is read right or refused, never read as something else', () => {
    const bytes = iconv.encode(POLISH.repeat(6), 'windows-1250')
    let text: string | undefined
    try {
      text = decodeBytes(bytes).text
    } catch (error) {
      expect(error).toMatchObject({ code: 'INPUT_ENCODING' })
    }
    if (text !== undefined) expect(text).toBe(POLISH.repeat(6))
  })

  test.each([
    ['UTF-8 cut off in a letter', Buffer.from('Łódź').subarray(0, 1), 'INPUT_ENCODING'],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([Buffer.from('The harbour '), Buffer.from([0xff, 0xfe, 0xc0])]),
      'INPUT_ENCODING',
    ],
    ['BOM before invalid UTF-8', Buffer.from([0xef, 0xbb, 0xbf, 0xc3]), 'INPUT_ENCODING'],
    ['NUL bytes', Buffer.from('one\u0000two'), 'INPUT_BINARY'],
    ['binary', Buffer.from([0, 1, 2, 3, 0xfe, 0xff, 0]), 'INPUT_BINARY'],
    ['UTF-16 with half a unit', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42]), 'INPUT_ENCODING'],
  ])('%s is refused', (_label, bytes, code) => {
    expect(() => decodeBytes(bytes)).toThrow(expect.objectContaining({ code }))
  })

  test('random bytes are refused or come back to the byte', () => {
    let seed = 7
    let refused = 0
    for (let run = 0; run < 40; run++) {
      const bytes = Buffer.alloc(400)
      for (let index = 0; index < bytes.length; index++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
        bytes[index] = 1 + ((seed >>> 16) % 255)
      }
      try {
        const { text, encoding, bom } = decodeBytes(bytes)
        expect(encodeText(text, encoding, bom)).toEqual(bytes)
      } catch (error) {
        expect(error).toMatchObject({ code: expect.stringMatching(/^INPUT_/) })
        refused++
      }
    }
    expect(refused).toBeGreaterThan(30)
  })

  test('encodeText says when an encoding cannot express a text', () => {
    expect(encodeText('多夫', 'windows-1251', false)).toBeUndefined()
  })
})
