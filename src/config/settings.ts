/**
 * Layer config: what the user may set, checked before any work. Reads configuration, authority, knowledge and
 * decisions; touches no document.
 */
import * as v from 'valibot'
import { SEVERITIES } from '../findings/finding.ts'
import { INPUT_KINDS } from '../read/formats/file-format.ts'
import { PRESETS } from '../resolve/presets.ts'
import { isLanguageTag } from './expected-languages.ts'

const SeveritySchema = v.picklist(SEVERITIES)
const RuleSettingSchema = v.union([
  v.literal('off'),
  SeveritySchema,
  v.pipe(v.tuple([SeveritySchema, v.unknown()]), v.readonly()),
])

const FieldSchema = v.exactOptional(v.pipe(v.string(), v.minLength(1)))
/** Names of the fields of a JSONL record. */
const FieldsSchema = v.strictObject({
  text: FieldSchema,
  id: FieldSchema,
  url: FieldSchema,
  date: FieldSchema,
  language: FieldSchema,
  site: FieldSchema,
})

const ShareSchema = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
/** Shares of a text that may go at most, and the length from which they are looked at. */
const BrakeSchema = v.strictObject({
  document: v.exactOptional(ShareSchema),
  corpus: v.exactOptional(ShareSchema),
  least: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
})

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0))

const Factor = v.pipe(v.number(), v.minValue(0))
/** A way of counting of the user's own; what it does not say is as in `mqm`. */
const ProfileSchema = v.strictObject({
  name: v.exactOptional(v.string()),
  weights: v.exactOptional(
    v.strictObject({
      neutral: v.exactOptional(Factor),
      minor: v.exactOptional(Factor),
      major: v.exactOptional(Factor),
      critical: v.exactOptional(Factor),
    }),
  ),
  punctuation: v.exactOptional(Factor),
  untranslatedLine: v.exactOptional(v.nullable(Factor)),
  rules: v.exactOptional(v.record(v.string(), Factor)),
  repeats: v.exactOptional(v.picklist(['once', 'each'])),
  passMark: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(99))),
  accepted: v.exactOptional(v.pipe(v.number(), v.gtValue(0))),
  minWords: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
})

const ListSchema = v.exactOptional(v.array(v.pipe(v.string(), v.minLength(1))))
/** What is right as it stands. */
const AllowSchema = v.strictObject({ names: ListSchema, phrases: ListSchema, patterns: ListSchema })

/** Keys of a configuration file. The command line has the same settings and wins. */
export const SettingsSchema = v.strictObject({
  paths: v.exactOptional(v.array(v.string())),
  out: v.exactOptional(v.string()),
  reports: v.exactOptional(v.string()),
  include: v.exactOptional(v.array(v.string())),
  exclude: v.exactOptional(v.array(v.string())),
  rules: v.exactOptional(v.record(v.string(), RuleSettingSchema)),
  only: v.exactOptional(v.array(v.string())),
  preset: v.exactOptional(v.picklist(PRESETS)),
  unsafe: v.exactOptional(v.boolean()),
  authority: v.exactOptional(v.array(v.string())),
  glossary: v.exactOptional(v.array(v.string())),
  knowledge: v.exactOptional(v.string()),
  decisions: v.exactOptional(v.string()),
  /** Files with proposals for leftovers, as `pumice suggest` writes them. */
  suggestions: v.exactOptional(v.array(v.string())),
  concurrency: v.exactOptional(v.union([v.literal('auto'), v.pipe(v.number(), v.integer(), v.minValue(1))])),
  metadata: v.exactOptional(v.boolean()),
  fields: v.exactOptional(FieldsSchema),
  brake: v.exactOptional(BrakeSchema),
  as: v.exactOptional(v.picklist(INPUT_KINDS)),
  /** Languages that documents are expected in, as BCP 47 tags; empty for any. */
  language: v.exactOptional(v.array(v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 tag')))),
  profile: v.exactOptional(v.union([v.picklist(['mqm', 'wmt']), ProfileSchema])),
  failOn: v.exactOptional(SeveritySchema),
  maxWarnings: v.exactOptional(CountSchema),
  budgets: v.exactOptional(v.record(v.string(), CountSchema)),
  maxPenalty: v.exactOptional(Factor),
  minScore: v.exactOptional(v.pipe(v.number(), v.maxValue(100))),
  /** Share of a rule's findings that reviewers must find right, or no gate counts them; 0 counts every rule. */
  minPrecision: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  baseline: v.exactOptional(v.string()),
  allow: v.exactOptional(AllowSchema),
  inlineConfig: v.exactOptional(v.boolean()),
  /** Of check; without it nothing is remembered. */
  cacheLocation: v.exactOptional(v.string()),
})

export type FieldNames = Required<v.InferOutput<typeof FieldsSchema>>

/** What a configuration file or the command line says; nothing is required. */
export type UserSettings = v.InferOutput<typeof SettingsSchema>

/** Settings that have no default. */
type Absent =
  | 'knowledge'
  | 'decisions'
  | 'maxWarnings'
  | 'maxPenalty'
  | 'minScore'
  | 'baseline'
  | 'cacheLocation'

/** Complete settings of a run. */
export type Settings = Required<Omit<UserSettings, Absent | 'fields' | 'brake'>> &
  Pick<UserSettings, Absent> & {
    readonly fields: FieldNames
    readonly brake: Required<v.InferOutput<typeof BrakeSchema>>
  }

export const DEFAULT_SETTINGS: Settings = {
  paths: ['raw'],
  out: 'cleaned',
  reports: 'reports',
  include: [],
  exclude: [],
  rules: {},
  only: [],
  preset: 'default',
  unsafe: false,
  authority: [],
  suggestions: [],
  glossary: [],
  concurrency: 'auto',
  metadata: true,
  fields: { text: 'text', id: 'id', url: 'url', date: 'date', language: 'language', site: 'site' },
  // A page scraped whole is furniture to two thirds (57 % in Chinese news); of notes shares mean nothing.
  brake: { document: 0.8, corpus: 0.5, least: 1000 },
  as: 'txt',
  language: [],
  profile: 'mqm',
  failOn: 'major',
  budgets: {},
  // Wrong more often than right.
  minPrecision: 0.5,
  allow: {},
  inlineConfig: true,
}
