import type { Root, Sentence } from 'nlcst'
import retextIndefiniteArticle from 'retext-indefinite-article'
import { VFile } from 'vfile'
import type { Detection } from '../../../findings/finding.ts'
import { isEnglishLine } from '../../../language/english-line.ts'
import { lineWindow } from '../../../text/line-window.ts'
import { neighboursOf } from '../../../text/neighbours.ts'
import { defineRule, NO_OPTIONS } from '../../rule.ts'

/** Behind these a capital A is a letter or a grade, not an article. */
const LABEL =
  /(?:Serie|Type|Class|Grade|Group|Hepatitis|Vitamin|Plan|Series|Section|Appendix|Exhibit|Figure|Table|Category|League|Side|Level)\s$/i
/** Longer lines are not parsed. */
const MAX_LINE = 10_000
const CODE = /[{}`\\|=<>]|\(\)|;\s*$/

const checkArticles = retextIndefiniteArticle()

/** `a` for `an` and the other way round in English, by the sound of the next word. */
export const article = defineRule({
  id: 'text/article',
  mqm: 'fluency/grammar',
  severity: 'minor',
  fix: 'unsafe',
  what: 'article',
  summary: '`a` before a vowel sound and `an` before a consonant in English.',
  options: {},
  schema: NO_OPTIONS,
  check(document) {
    if (document.script !== 'Latn') return []
    const { text, lines } = document
    const { articles } = neighboursOf(document.scan)
    const found: Detection[] = []
    for (let index = 0; index < articles.count; index++) {
      const start = articles.start(index)
      const end = articles.end(index)
      if (isUsual(text, end - start === 1, end + 1)) continue
      const actual = text.slice(start, end)
      if (document.language !== 'en') break
      const line = lines.at(start)
      const around = lineWindow(lines, start)
      if (!isEnglishLine(around) || lines.to(line) - lines.from(line) > MAX_LINE) continue
      const before = text.slice(Math.max(lines.from(line), start - 16), start)
      if (LABEL.test(before) || CODE.test(around)) continue
      const sentence = document.sentences(line).find((one) => one.start <= start && start < one.end)
      const expected =
        sentence === undefined ? undefined : askChecker(sentence.node, actual, start - lines.from(line))
      if (expected === undefined || /\d/.test(nextWord(text, end + 1))) continue
      found.push({
        start,
        end,
        expected: [expected],
        confidence: 0.85,
        evidence: [{ kind: 'context', detail: nextWord(text, end + 1) }],
      })
    }
    return found
  },
})

/** Words whose spelling and sound differ in the usual way: not worth a parse. */
const USUAL_A = /^(?:uni|use|usu|uti|eu|one|once|us|ur[aio]|ub|ufo|u[A-Z.-]|U[A-Z.-])/i
const USUAL_HOUR = /^(?:honest|honou?r|hour|heir|herb)/i

/** A vowel letter behind `a`, a consonant behind `an`: the few places the checker is asked about. */
function isUsual(text: string, isOne: boolean, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20
  if (code < 0x61 || code > 0x7a) return true
  const isVowel = code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75
  if (isOne !== isVowel && !(isOne && code === 0x68)) return true
  const next = text.slice(at, at + 8)
  if (isOne) return isVowel ? USUAL_A.test(next) : !USUAL_HOUR.test(next)
  // Initialisms are spelt out: an MBA, an FDA rule.
  return /^(?:[A-Z][A-Z\d.&-]|[A-Z]\b|x-)/.test(next) || USUAL_HOUR.test(next)
}

function askChecker(sentence: Sentence, actual: string, offset: number): string | undefined {
  const file = new VFile()
  const root: Root = { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [sentence] }] }
  checkArticles(root, file)
  for (const message of file.messages) {
    const place = message.place
    const at = place !== undefined && 'start' in place ? place.start.offset : undefined
    if (at === offset && message.actual === actual) return message.expected?.[0]
  }
  return undefined
}

const nextWord = (text: string, offset: number): string =>
  /^[^\s,.;:!?"”)]{1,40}/.exec(text.slice(offset, offset + 40))?.[0] ?? ''
