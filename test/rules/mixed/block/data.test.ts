import { expect, test } from 'vitest'
import {
  CREDIT_PATTERNS,
  LATIN_CREDIT_PATTERN,
  PLACEHOLDER_PATTERN,
} from '../../../../src/rules/mixed/block/data.ts'

const isCredit = (line: string): boolean => CREDIT_PATTERNS.some((pattern) => pattern.test(line))

test.each([
  '旧码头的渡轮。图/新华社',
  '旧码头的渡轮。（图：路透社）',
  '图片来源：海港报',
  '图为旧码头。',
  '新华社记者 李明 摄',
  '旧港に停泊するフェリー 写真：海港新聞',
  '항구에 정박한 여객선. 사진=연합뉴스',
  'Паром у причала. Фото: Лев Рыбин',
  'Пором біля причалу. Фото — пресслужба порту',
  'عبارة في الميناء. تصوير: سامي',
  'מעבורת בנמל. צילום: דן לוי',
  'Φωτογραφία: Λιμενικό Νέα',
  'Старый причал ночью, архивное фото',
  'الميناء القديم ليلا، صورة أرشيفية',
])('credit: %s', (line) => {
  expect(isCredit(line)).toBe(true)
})

test.each([
  '他们画了一张地图,然后回家了。',
  '这家图书馆每天开到六点。',
  'Он показал фотографу старый паром.',
  'Это не архивное фото парома.',
  '사진을 찍는 사람들이 부두에 모였다.',
  '写真を撮る人が港に集まった。',
  'الصورة الكبيرة معلقة في القاعة',
])('no credit: %s', (line) => {
  expect(isCredit(line)).toBe(false)
})

test('lines that stand for a picture', () => {
  for (const line of [
    'Image from archive site',
    'Picture via Harbour News',
    '![pier](a.jpg)',
    '[photo]',
    'Bild von dpa',
  ])
    expect.soft(PLACEHOLDER_PATTERN.test(line), line).toBe(true)
  for (const line of ['Imagine a pier.', 'Pictures were shown.', 'The image from the archive'])
    expect.soft(PLACEHOLDER_PATTERN.test(line), line).toBe(false)
  for (const line of [
    'The pier. Photo: Rybin',
    'Foto/dpa',
    'Photo by Lev Rybin',
    'Image courtesy of the port',
  ])
    expect.soft(LATIN_CREDIT_PATTERN.test(line), line).toBe(true)
  for (const line of ['A photo of the pier', 'The photos by the sea wall were lost', 'Photography: an art'])
    expect.soft(LATIN_CREDIT_PATTERN.test(line), line).toBe(false)
})
