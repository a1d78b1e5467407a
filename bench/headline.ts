/**
 * The headline race: `node --expose-gc headline.js [--preset scrape,clean,dirty,hostile|all] [--docs N] [--rounds N]
 * [--seed N] [--memory N] [--only race,rules,truth,memory,linear] [--json FILE]`.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { VERSION } from '../src/config/version.ts'
import { checkShardsAgree } from './agreement.ts'
import { type BenchDocument, digestCorpus, makeCorpus, makeDocument, PRESETS, type Preset } from './corpus.ts'
import { cleanArm, copyArm, firstRulesArm, writeCorpus } from './file-arms.ts'
import { HOSTILE_NAMES } from './hostile.ts'
import { findGrowth, type Growth } from './linear.ts'
import {
  bothPassesArm,
  bytesOf,
  checkArm,
  naiveArm,
  scanArm,
  surveyArm,
  transcodeArm,
} from './memory-arms.ts'
import { type ArmResult, DEFAULT_RACE, race } from './race.ts'
import { measureRules, type RuleCost } from './rule-share.ts'
import { scoreTruth, type TruthScore } from './truth.ts'

const { values } = parseArgs({
  options: {
    preset: { type: 'string', default: 'scrape' },
    docs: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    memory: { type: 'string', default: '5000' },
    only: { type: 'string', default: 'race,rules,truth,memory,linear' },
    json: { type: 'string' },
  },
})
const seed = Number(values.seed)
const parts = values.only.split(',')
const presets = values.preset === 'all' ? PRESETS : (values.preset.split(',') as Preset[])

interface MemoryResult {
  readonly documents: number
  readonly bytes: number
  readonly peakBytes: number
  readonly cpuSeconds: number
}

interface PresetResult {
  readonly preset: Preset
  readonly documents: number
  readonly bytes: number
  readonly corpus: string
  readonly naiveDocuments: number
  readonly arms: readonly ArmResult[]
  readonly rules: readonly RuleCost[]
  readonly truth: TruthScore | undefined
  readonly memory: MemoryResult | undefined
}

/** Documents of the naive arm: every so many, so that all kinds of the corpus are among them. */
const NAIVE_DOCUMENTS: Readonly<Record<Preset, number>> = {
  clean: 40,
  scrape: 40,
  dirty: 40,
  hostile: HOSTILE_NAMES.length,
}
/** Hostile documents are four times as large, and so many of them hold each shape as often. */
const HOSTILE_DOCUMENTS = 4 * HOSTILE_NAMES.length

const line = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}

async function runPreset(preset: Preset): Promise<PresetResult> {
  const count = preset === 'hostile' ? HOSTILE_DOCUMENTS : Number(values.docs)
  const documents = makeCorpus(count, { preset, seed })
  const sample = documents.slice(0, NAIVE_DOCUMENTS[preset])
  const corpus = digestCorpus(documents)
  line(`\n## ${preset}: ${count} documents, ${bytesOf(documents)} bytes, corpus ${corpus.slice(0, 16)}`)
  line(`naive on the first ${sample.length} of them, ${bytesOf(sample)} bytes; ratios are per byte\n`)
  const arms = parts.includes('race') ? await raceArms(documents, sample) : []
  const rules = parts.includes('rules') ? measureRules(documents.slice(0, 300)) : []
  if (rules.length > 0) printRules(rules)
  const truth = parts.includes('truth') && preset !== 'hostile' ? scoreTruth(documents) : undefined
  if (truth !== undefined) printTruth(truth)
  const memory =
    parts.includes('memory') && preset === 'scrape' ? measureMemory(Number(values.memory)) : undefined
  return {
    preset,
    documents: count,
    bytes: bytesOf(documents),
    corpus,
    naiveDocuments: sample.length,
    arms,
    rules,
    truth,
    memory,
  }
}

async function raceArms(
  documents: readonly BenchDocument[],
  sample: readonly BenchDocument[],
): Promise<ArmResult[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-bench-'))
  try {
    writeCorpus(documents, folder)
    await checkShardsAgree(documents, folder)
    const arms = [
      copyArm(documents, folder),
      transcodeArm(documents),
      scanArm(documents),
      surveyArm(documents),
      checkArm(documents),
      bothPassesArm(documents),
      cleanArm(documents, folder),
      firstRulesArm(documents, folder),
      naiveArm(sample),
      naiveArm(sample, false),
    ]
    const results = await race(arms, ['copy', 'transcode', 'naive', 'naive without franc'], {
      ...DEFAULT_RACE,
      rounds: Number(values.rounds),
    })
    printArms(results)
    return results
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function printArms(results: readonly ArmResult[]): void {
  line(
    '| arm | MB per CPU second | min..max | MB per second | times copy’s CPU | times transcode’s | x naive | min..max | x naive without franc |',
  )
  line('|---|---|---|---|---|---|---|---|---|')
  for (const { name, cpu, wall, ratios } of results) {
    const over = (base: string) => figure(1 / (ratios[base]?.median ?? 0))
    const naive = ratios['naive']
    line(
      `| ${name} | ${figure(cpu.median)} | ${figure(cpu.min)}..${figure(cpu.max)} | ${figure(wall.median)} | ${over('copy')} | ${over('transcode')} | ${figure(naive?.median ?? 0)} | ${figure(naive?.min ?? 0)}..${figure(naive?.max ?? 0)} | ${figure(ratios['naive without franc']?.median ?? 0)} |`,
    )
  }
}

function printRules(rules: readonly RuleCost[]): void {
  const sum = rules.reduce((total, { microseconds }) => total + microseconds, 0)
  line(`\nRules alone beyond the scan, microseconds of CPU for each 5 KB; together ${figure(sum)}\n`)
  line('| rule | us | detections a document | slowest document | us there |')
  line('|---|---|---|---|---|')
  for (const { name, microseconds, detections, worst } of rules) {
    line(
      `| ${name} | ${figure(microseconds)} | ${figure(detections)} | ${worst.id} | ${figure(worst.microseconds)} |`,
    )
  }
}

function printTruth({ defects, wrongChanges, otherFlags }: TruthScore): void {
  if (defects.some(({ injected }) => injected > 0)) {
    line('\n| injected defect | times | found | changed |')
    line('|---|---|---|---|')
    for (const { kind, injected, found, changed } of defects) {
      line(`| ${kind} | ${injected} | ${share(found, injected)} | ${share(changed, injected)} |`)
    }
  }
  line(`\nChanges outside any injected defect: ${wrongChanges.length}`)
  for (const { doc, ruleId, actual, expected } of wrongChanges.slice(0, 5)) {
    line(`- ${doc} ${ruleId} ${JSON.stringify(actual.slice(0, 80))} -> ${JSON.stringify(expected[0])}`)
  }
  const flags = Object.entries(otherFlags).map(([rule, times]) => `${rule} ${times}`)
  line(`Flags outside any, minor or above: ${flags.join(', ') || 'none'}`)
}

const share = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(0)} %`

function printGrowth(growth: readonly Growth[]): void {
  line(
    `\nSteps that cost more for each byte of hostile text when it is eight times as long: ${growth.length}\n`,
  )
  if (growth.length === 0) return
  line('| step | shape | ms of CPU | ms of CPU, large | growth per byte |')
  line('|---|---|---|---|---|')
  for (const { step, shape, milliseconds, millisecondsLarge, growth: factor } of growth) {
    line(
      `| ${step} | ${shape} | ${figure(milliseconds)} | ${figure(millisecondsLarge)} | ${figure(factor)} |`,
    )
  }
}

function measureMemory(count: number): MemoryResult {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pumice-bench-'))
  try {
    let bytes = 0
    const documents = function* () {
      for (let index = 0; index < count; index++) {
        const document = makeDocument(index, { preset: 'scrape', seed })
        bytes += Buffer.byteLength(document.text)
        yield document
      }
    }
    writeCorpus(documents(), folder)
    const script = fileURLToPath(new URL('./memory.js', import.meta.url))
    const child = spawnSync(process.execPath, [script, folder], { encoding: 'utf8' })
    if (child.status !== 0) throw new Error(`The memory run failed: ${child.stderr}`)
    const { peakBytes, cpuSeconds } = JSON.parse(child.stdout) as Pick<
      MemoryResult,
      'peakBytes' | 'cpuSeconds'
    >
    line(
      `\nPeak memory of clean over ${count} documents (${figure(bytes / 1e6)} MB): ${figure(peakBytes / 1e6)} MB, ${figure(cpuSeconds)} CPU seconds, ${figure((cpuSeconds / count) * 1e6)} us a document with the start\n`,
    )
    return { documents: count, bytes, peakBytes, cpuSeconds }
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

/** Three digits that count. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return '-'
  return value >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)))
}

const machine = {
  pumice: VERSION,
  node: process.version,
  flags: process.execArgv,
  cpus: os.cpus().length,
  model: os.cpus()[0]?.model ?? '',
  load: os.loadavg(),
}
line(
  `pumice ${VERSION}, Node ${machine.node} ${machine.flags.join(' ')}, ${machine.cpus} x ${machine.model}, load ${machine.load.map((load) => load.toFixed(2)).join(' ')}, ${values.rounds} rounds after a warm-up`,
)
if (globalThis.gc === undefined) line('Without --expose-gc arms pay for the garbage of the ones before them.')
const results: PresetResult[] = []
for (const preset of presets) results.push(await runPreset(preset))
const growth: Growth[] = parts.includes('linear') ? findGrowth(seed) : []
if (parts.includes('linear')) printGrowth(growth)
const loadAfter = os.loadavg()
line(`\nload at the end ${loadAfter.map((load) => load.toFixed(2)).join(' ')}`)
if (values.json !== undefined) {
  fs.writeFileSync(
    values.json,
    `${JSON.stringify({ machine: { ...machine, loadAfter }, seed, race: { ...DEFAULT_RACE, rounds: Number(values.rounds) }, results, growth }, undefined, 2)}\n`,
  )
}
