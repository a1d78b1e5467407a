import { describe, expect, test } from 'vitest'
import type { CodePage } from '../../src/text/code-pages.ts'
import { decodeHigh } from '../../src/text/code-pages.ts'
import { findSwappedPages } from '../../src/text/swapped-pages.ts'

/** The text as written in one code page and read in another. */
function misread(text: string, written: CodePage, read: CodePage): string {
  const [from, to] = [decodeHigh(written), decodeHigh(read)]
  return [...text].map((sign) => (sign < '\u0080' ? sign : to.charAt(from.indexOf(sign)))).join('')
}

function repair(text: string): string {
  let result = ''
  let at = 0
  for (const { start, end, text: value } of findSwappedPages(text)) {
    result += text.slice(at, start) + value
    at = end
  }
  return result + text.slice(at)
}

describe('findSwappedPages', () => {
  test.each<[string, CodePage, CodePage]>([
    ['Мост в посёлке закрыли на ремонт, и в школу дети идут через лес.', 'windows-1251', 'windows-1252'],
    ['Мост в посёлке закрыли на ремонт, и в школу дети идут через лес.', 'koi8-r', 'windows-1252'],
    ['Η γέφυρα του χωριού έκλεισε και οι κάτοικοι περνούν με βάρκα.', 'windows-1253', 'windows-1252'],
    [
      'Most był zamknięty, więc ludzie szli łąką, a żona młynarza przewoziła ich łodzią.',
      'windows-1250',
      'windows-1252',
    ],
    [
      'Most byl zavřený, a proto se děti převážely lodí; přívozník měl plné ruce práce celé léto.',
      'windows-1250',
      'windows-1252',
    ],
    [
      'A hidat lezárták, ezért a gyerekek csónakkal mentek az erdőből a kőfalú házak között, gyűrött útra, később gyalog.',
      'windows-1250',
      'windows-1252',
    ],
    [
      'Köprü kapandığı için çocuklar ırmağı kayıkla geçti; dağın üstünde kış başladı.',
      'windows-1254',
      'windows-1252',
    ],
    [
      'Le pont était fermé à la fête; les élèves allaient à l’école après, près de la forêt, en bateau.',
      'windows-1252',
      'windows-1250',
    ],
    [
      'El puente cerró en mayo y los niños cruzaban el río con su compañía cada mañana; así es aquí, según él.',
      'windows-1252',
      'windows-1250',
    ],
    [
      'A ponte não abriu e as crianças são levadas de barco até à povoação, com a bênção do padre.',
      'windows-1252',
      'windows-1250',
    ],
    ['Bron på ön var stängd och barnen gick över ån på två bråda spänger.', 'windows-1252', 'windows-1250'],
  ])('%s (%s as %s)', (text, written, read) => {
    const damaged = misread(text, written, read)
    expect(damaged).not.toBe(text)
    expect(repair(damaged)).toBe(text)
  })

  test('Chinese read as windows-1252', () => {
    const text = '桥已经关闭，孩子们坐船去学校。'
    const bytes = 'C7C5D2D1BEADB9D8B1D5A3ACBAA2D7D3C3C7D7F8B4ACC8A5D1A7D0A3A1A3'
    const damaged = (bytes.match(/../g) ?? [])
      .map((hex) => String.fromCharCode(Number.parseInt(hex, 16)))
      .join('')
    expect(repair(damaged)).toBe(text)
  })

  test.each([
    ['Portuguese', 'As ações são más e põem-se em questão; não há solução, só atenção e paciência.'],
    [
      'French with û and è',
      'Après la fête, il dût payer le goûter et les mûres; où était le maître, là-bas, très tôt?',
    ],
    ['Icelandic', 'Það var góður maður sem býr við ána og þekkir veðrið; hún kýs að þegja.'],
    ['Italian with ì', 'Così partì lunedì, perché il venerdì è più libero e lì c’è già la città.'],
    ['Danish', 'Årets bøger er små, og de ældste børn læser dem på øen.'],
    ['Estonian', 'Mõni mõte jõudis õue, kui öö oli külm ja vaikne, ning õpetaja läks tööle.'],
    [
      'Spanish with question marks',
      '¿qué hora es?, ¿quién vino?, ¿dónde está la niña? dijo en la 3ª planta, nº 5.',
    ],
    ['Slovak', 'Kŕč v ramene ho bolel, vĺča spalo a mäso bolo čerstvé; kôň stál pri vŕbe.'],
    ['Polish with ń', 'Koń stał w stajni, a słońce świeciło na dłoń i tańczyły cienie.'],
    [
      'measures and notes',
      'The tank holds 40 m³ and 3 km² of land¹ were sold at 12 º and 5 ºC, “so they say”².',
    ],
    ['letters called out', 'Nooo ÀÀÀÀ, he cried, and öööö said the seal, and ÄÖÜß stood on the sign.'],
    ['Romanian', 'Ţara şi pădurea: învăţătorul ăsta a fost aici, în satul dintâi, câţiva ani.'],
  ])('%s is left alone', (_label, text) => {
    expect(findSwappedPages(text)).toEqual([])
  })
})
