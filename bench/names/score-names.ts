/** What the rules for names and terms do to labelled documents. */
import type { Finding } from '../../src/findings/finding.ts'
import { type Authority, loadDefaultAuthority } from '../../src/names/authority.ts'
import { activateRules } from '../../src/pipeline/active-rules.ts'
import { checkDocument } from '../../src/pipeline/check-document.ts'
import { RuleProcessor } from '../../src/pipeline/processor.ts'
import { Document } from '../../src/read/document.ts'
import { presetPolicy } from '../../src/resolve/presets.ts'
import { RULES } from '../../src/rules/index.ts'
import { collectFacts } from '../../src/survey/collect.ts'
import { Reduction } from '../../src/survey/reduce.ts'
import { fold } from '../../src/text/fold.ts'
import type { Label, LabelledDocument } from './labelled-text.ts'

/** Something that went otherwise than the labels say. */
export interface Miss {
  readonly what:
    | 'wrong change'
    | 'keep touched'
    | 'false merge'
    | 'rewrite missed'
    | 'flag missed'
    | 'keep remarked'
  readonly doc: string
  readonly surface: string
  /** What it should be, or became. */
  readonly note: string
  readonly context: string
}

export interface NameScore {
  readonly documents: number
  readonly labels: { readonly rewrite: number; readonly keep: number; readonly flag: number }
  readonly words: number
  readonly findings: number
  readonly changes: number
  readonly rightChanges: number
  readonly rewritten: number
  readonly keepsTouched: number
  readonly keepsRemarked: number
  readonly falseMerges: number
  readonly flagged: number
  readonly misses: readonly Miss[]
}

const FAMILIES = ['name', 'term']

export function scoreNames(documents: readonly LabelledDocument[]): NameScore {
  const authority = loadDefaultAuthority()
  const rules = activateRules(RULES, {}, FAMILIES)
  const policy = presetPolicy('default')
  const tally = new Tally(authority)
  for (const collection of byCollection(documents)) {
    const read = collection.map((labelled) => ({
      labelled,
      document: new Document(labelled.id, labelled.text, { date: labelled.date }),
    }))
    const reduction = new Reduction(authority)
    for (const { document } of read) reduction.add(collectFacts(document))
    const processor = new RuleProcessor(rules, { authority, knowledge: reduction.finish() })
    const groups = new Map<string, Label[]>()
    for (const { labelled, document } of read) {
      const { findings } = checkDocument(document, processor, policy)
      tally.count(labelled, document.scan.words, findings)
      for (const finding of findings) {
        if (!finding.evidence.some(({ kind }) => kind === 'cluster')) continue
        const held = labelled.labels.filter((label) => overlaps(label, finding))
        groups.set(finding.group, [...(groups.get(finding.group) ?? []), ...held])
      }
    }
    tally.countGroups(collection[0]?.collection ?? '', groups)
  }
  return tally.score(documents)
}

function byCollection(documents: readonly LabelledDocument[]): LabelledDocument[][] {
  const collections = new Map<string, LabelledDocument[]>()
  for (const document of documents) {
    const known = collections.get(document.collection)
    if (known === undefined) collections.set(document.collection, [document])
    else known.push(document)
  }
  return [...collections.values()]
}

class Tally {
  readonly #authority: Authority
  readonly #misses: Miss[] = []
  #words = 0
  #findings = 0
  #changes = 0
  #rightChanges = 0
  #rewritten = 0
  #keepsTouched = 0
  #keepsRemarked = 0
  #falseMerges = 0
  #flagged = 0

  constructor(authority: Authority) {
    this.#authority = authority
  }

  count(document: LabelledDocument, words: number, findings: readonly Finding[]): void {
    const { text, labels } = document
    const miss = (what: Miss['what'], place: Place, note: string): void => {
      const context = text.slice(Math.max(0, place.start - 40), place.end + 40).replaceAll('\n', '⏎')
      this.#misses.push({
        what,
        doc: document.id,
        surface: text.slice(place.start, place.end),
        note,
        context,
      })
    }
    this.#words += words
    this.#findings += findings.length
    const mended = new Set<Label>()
    const changes = findings.filter(({ applied }) => applied)
    for (const change of changes) {
      this.#changes++
      const held = labels.filter((label) => overlaps(label, change))
      const replacement = change.expected[0] as string
      if (held.some(({ kind }) => kind === 'rewrite') && this.#isRight(text, change, held)) {
        this.#rightChanges++
        for (const label of held) mended.add(label)
        continue
      }
      miss('wrong change', change, `became ${replacement}, by ${change.ruleId}`)
      if (held.some(({ entity, kind }) => entity !== undefined || kind !== 'keep')) {
        this.#falseMerges++
        miss('false merge', change, `became ${replacement}`)
      }
    }
    for (const label of labels) {
      const isChanged = changes.some((change) => overlaps(label, change))
      const remark = findings.find((finding) => !finding.applied && overlaps(label, finding))
      const isTold = remark !== undefined
      if (label.kind === 'rewrite') {
        if (mended.has(label)) this.#rewritten++
        else
          miss(
            'rewrite missed',
            label,
            `${label.wanted}; ${remark === undefined ? 'silent' : `shown as ${remark.expected[0]}`}`,
          )
      } else if (label.kind === 'flag') {
        if (!isChanged && isTold) this.#flagged++
        else miss('flag missed', label, isChanged ? 'changed' : 'silent')
      } else if (isChanged) {
        this.#keepsTouched++
        miss('keep touched', label, '')
      } else if (isTold) {
        this.#keepsRemarked++
        miss('keep remarked', label, `${remark.ruleId}: ${remark.expected.join(', ')}`)
      }
    }
  }

  /** The span reads as the labels in it want; accents, the ending of a possessive and accepted spellings aside. */
  #isRight(text: string, { start, end, expected }: Finding, held: readonly Label[]): boolean {
    let wanted = ''
    let behind = Math.min(start, ...held.map((label) => label.start))
    const before = text.slice(behind, start)
    for (const label of held) {
      wanted += text.slice(behind, label.start) + (label.wanted ?? text.slice(label.start, label.end))
      behind = label.end
    }
    const last = held.at(-1)?.end ?? end
    wanted += text.slice(behind, Math.max(end, behind))
    const made = before + expected[0] + text.slice(end, Math.max(last, end))
    const bare = (value: string): string => fold(value).replace(/['’]s?$/, '')
    if (bare(made) === bare(wanted)) return true
    const lastWord = (value: string): string => bare(value).split(/[ -]/).at(-1) as string
    const bearers = this.#authority.withSurname(lastWord(wanted))
    return this.#authority.withSurname(lastWord(made)).some((person) => bearers.includes(person))
  }

  countGroups(collection: string, groups: ReadonlyMap<string, readonly Label[]>): void {
    for (const labels of groups.values()) {
      const entities = new Set(labels.flatMap(({ entity }) => entity ?? []))
      if (entities.size < 2) continue
      this.#falseMerges++
      const note = [...entities].join(' = ')
      this.#misses.push({ what: 'false merge', doc: collection, surface: '', note, context: '' })
    }
  }

  score(documents: readonly LabelledDocument[]): NameScore {
    const labels = { rewrite: 0, keep: 0, flag: 0 }
    for (const document of documents) for (const { kind } of document.labels) labels[kind]++
    return {
      documents: documents.length,
      labels,
      words: this.#words,
      findings: this.#findings,
      changes: this.#changes,
      rightChanges: this.#rightChanges,
      rewritten: this.#rewritten,
      keepsTouched: this.#keepsTouched,
      keepsRemarked: this.#keepsRemarked,
      falseMerges: this.#falseMerges,
      flagged: this.#flagged,
      misses: this.#misses,
    }
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

const overlaps = (left: Place, right: Place): boolean => left.start < right.end && right.start < left.end
