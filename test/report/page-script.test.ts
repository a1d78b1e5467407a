import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

test('the script of the page is made of its sources', async () => {
  const { pageScript } = await import('../../scripts/page-script.mjs')
  const file = path.join(import.meta.dirname, '../../src/report/page/script.ts')
  expect(fs.readFileSync(file, 'utf8') === (await pageScript()), 'run `npm run page` and commit').toBe(true)
})
