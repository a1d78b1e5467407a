import * as v from 'valibot'
import {
  type Detection,
  type Evidence,
  type MetadataField,
  metadataEvidence,
} from '../../findings/finding.ts'
import type { FurnitureLine } from '../../templates/furniture-line.ts'
import { isPhrase } from '../../templates/slot-table.ts'
import type { Lines } from '../../text/lines.ts'
import { PHRASE_LIST, perOptions } from '../phrase-options.ts'
import { defineRule, type Rule } from '../rule.ts'
import { familyLines, type LineFamily, type OwnPhrases, ownFamilyLines } from './family-table.ts'
import { removeLine } from './remove-line.ts'

interface FamilySpec {
  readonly family: LineFamily
  readonly what: string
  readonly summary: string
  /** Field under which the value of a removed line is kept. */
  readonly keep?: MetadataField
}

const PHRASES = v.pipe(
  PHRASE_LIST,
  v.everyItem(
    isPhrase,
    'Expected phrases with letters and no slots but {n}, {network}, {name}, {short}, {rest}',
  ),
)
const SCHEMA = v.partial(
  v.strictObject({
    defaults: v.boolean(),
    extend: v.partial(v.strictObject({ sure: PHRASES, edge: PHRASES, company: PHRASES })),
  }),
)
const DEFAULTS: OwnPhrases = { defaults: true, extend: {} }

const PLACES: Readonly<Record<FurnitureLine<LineFamily>['place'], string>> = {
  head: 'head of the document',
  tail: 'tail of the document',
  run: 'among lines of the page',
  anywhere: 'on a line of its own',
}

/** A rule that takes the lines of one family out of those that were looked up for all families at once. */
export function defineFamilyRule({ family, what, summary, keep }: FamilySpec): Rule {
  const finderFor = perOptions((own: OwnPhrases) =>
    own.defaults && Object.values(own.extend).every((list) => list === undefined || list.length === 0)
      ? familyLines
      : ownFamilyLines(family, own),
  )
  return defineRule<OwnPhrases>({
    id: `boilerplate/${family}`,
    mqm: null,
    severity: 'minor',
    fix: 'safe',
    what,
    summary,
    options: DEFAULTS,
    schema: SCHEMA,
    check({ lines }, _services, options) {
      const found: Detection[] = []
      for (const hit of finderFor(options)(lines))
        if (hit.family === family)
          found.push(removeLine(lines, hit.line, hit.confidence, evidenceOf(lines, hit, keep)))
      return found
    },
  })
}

function evidenceOf(
  lines: Lines,
  hit: FurnitureLine<LineFamily>,
  keep: MetadataField | undefined,
): readonly Evidence[] {
  const evidence: Evidence[] = [
    { kind: 'phrase', detail: hit.phrase },
    { kind: 'position', detail: PLACES[hit.place] },
  ]
  if (keep !== undefined) {
    evidence.push(metadataEvidence(keep, hit.value === '' ? lines.content(hit.line) : hit.value))
  }
  if (hit.date !== undefined) evidence.push(metadataEvidence('date', hit.date))
  return evidence
}
