import { describe, expect, test } from 'vitest'
import type { Job } from '../../src/pipeline/crew.ts'
import { emptyReport } from '../../src/pipeline/shard-report.ts'
import { Workers } from '../../src/pipeline/workers.ts'
import { PumiceError } from '../../src/pumice-error.ts'
import { readRange } from '../../src/read/ranges.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A pool in this thread whose workers die at documents named so. */
const poolOf = (isPoison: (doc: string) => boolean, jobs: number[] = []) => ({
  run: async (job: Job): Promise<unknown> => {
    const docs =
      job.kind === 'check' || job.kind === 'survey' ? job.shard.map(({ source }) => source.doc) : []
    jobs.push(docs.length)
    if (docs.some(isPoison)) throw new PumiceError('INTERNAL_WORKER', 'gone')
    if (job.kind === 'survey') return docs.map((doc) => ({ kind: 'content', docs: [doc] }))
    return {
      digests: docs.map((doc) => ({ doc })),
      quarantine: [],
      findingRows: docs.map((doc) => `${doc}\n`).join(''),
      ledgerRows: '',
      patches: [],
      pageDocuments: [],
      findings: [],
      files: [],
      pieces: [],
    }
  },
  tell: async () => {},
  askAll: async () => [],
  close: async () => {},
})

const shard = Array.from({ length: 13 }, (_, index) => ({
  source: { doc: `${index}.txt`, path: `/${index}.txt` },
}))

describe('Workers', () => {
  test('of a JSONL file the row that kills is set aside with its bytes, and the file keeps its other pieces', async () => {
    const root = temporaryFolder({ 'a.jsonl': '{"text":"one"}\n{"text":"two"}\n{"text":"three"}\n' })
    const path = `${root}/a.jsonl`
    const pool = {
      ...poolOf(() => false),
      run: async (job: Job): Promise<unknown> => {
        const part = job.kind === 'check' ? job.shard[0] : undefined
        const range = part?.range ?? { start: 0, end: 47, size: 47, firstLine: 1 }
        if (range.start < 30 && range.end > 15) throw new PumiceError('INTERNAL_WORKER', 'gone')
        const bytes = readRange(path, range)
        const piece = { file: 'a.jsonl', bytes, first: range.start === 0, last: range.end === range.size }
        return { ...emptyReport([]), pieces: [piece] }
      },
    }
    const report = await new Workers(2, pool).check([{ source: { doc: 'a.jsonl', path } }])
    const bytes = Buffer.from('{"text":"two"}\n').toString('base64')
    expect(report.quarantine).toEqual([{ doc: 'a.jsonl#2', code: 'INTERNAL_WORKER', message: 'gone', bytes }])
    expect(
      report.pieces.map((piece) => [Buffer.from(piece.bytes).toString(), piece.first, piece.last]),
    ).toEqual([
      ['{"text":"one"}\n', true, false],
      ['', false, false],
      ['{"text":"three"}\n', false, true],
    ])
  })

  test('the document that kills its worker is found and set aside, the others are checked, in order', async () => {
    const jobs: number[] = []
    const report = await new Workers(
      2,
      poolOf((doc) => doc === '5.txt', jobs),
    ).check(shard)
    expect(report.quarantine).toEqual([{ doc: '5.txt', code: 'INTERNAL_WORKER', message: 'gone' }])
    const others = shard.map(({ source }) => source.doc).filter((doc) => doc !== '5.txt')
    expect(report.digests.map((digest) => digest.doc)).toEqual(others)
    expect(report.findingRows).toBe(others.map((doc) => `${doc}\n`).join(''))
    expect(jobs.length).toBeLessThan(12)
  })

  test('two of them are both found', async () => {
    const report = await new Workers(
      2,
      poolOf((doc) => doc === '0.txt' || doc === '12.txt'),
    ).check(shard)
    expect(report.quarantine.map((row) => row.doc)).toEqual(['0.txt', '12.txt'])
    expect(report.digests).toHaveLength(11)
  })

  test('the survey goes on without it', async () => {
    expect(
      await new Workers(
        2,
        poolOf((doc) => doc === '5.txt'),
      ).survey(shard),
    ).toHaveLength(12)
  })

  test('an error of the run is no crash', async () => {
    const pool = {
      ...poolOf(() => false),
      run: async () => Promise.reject(new PumiceError('OUTPUT_WRITE', 'full')),
    }
    await expect(new Workers(2, pool).check(shard)).rejects.toMatchObject({ code: 'OUTPUT_WRITE' })
  })
})
