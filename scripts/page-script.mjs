/**
 * Makes the page's script, src/report/page/script.ts, of src/report/page/client. Run after each change there; a test
 * compares.
 */
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = path.join(import.meta.dirname, '..')
const target = path.join(root, 'src/report/page/script.ts')

/** @returns {Promise<string>} */
export async function pageScript() {
  const bundle = await rolldown({
    input: path.join(root, 'src/report/page/client/main.ts'),
    tsconfig: path.join(root, 'tsconfig.page.json'),
    logLevel: 'warn',
  })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  // Plain ASCII, so that the page reads the same whatever it is taken for.
  const code = output[0].code
    .trim()
    .replace(/[^\n -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (/<\/script|<!--/i.test(code)) throw new Error('the script would end its own element')
  return `// Made by scripts/page-script.mjs of src/report/page/client. Do not edit.\nexport const SCRIPT = ${JSON.stringify(code)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) fs.writeFileSync(target, await pageScript())
