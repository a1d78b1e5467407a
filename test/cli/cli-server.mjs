/**
 * Runs one command line after the other with the built pumice, so that a test need not wait for a process of its own
 * to load it. Requests come as JSON lines from the first pipe, answers go as JSON lines into the second one. Standard
 * input, output and error are files in the folder named third.
 */
import fs from 'node:fs'
import path from 'node:path'
import { StringDecoder } from 'node:string_decoder'

const [from, to, folder] = process.argv.slice(2)
const input = fs.openSync(from, 'r')
const output = fs.openSync(to, 'w')
const files = ['stdin', 'stdout', 'stderr'].map((name) => path.join(folder, name))

/** The lowest number that is free is given out next: the files become the three standard ones. */
function openStreams() {
  for (const [number, file] of files.entries()) {
    fs.closeSync(number)
    if (fs.openSync(file, number === 0 ? 'r' : 'w') !== number) throw new Error(`${file} is not ${number}`)
  }
}

openStreams()
const { runProgram } = await import('../../dist/cli/program.js')

async function answer({ args, cwd }) {
  openStreams()
  process.chdir(cwd)
  process.exitCode = undefined
  const failed = await runProgram(args)
  // A run leaves its handler for Ctrl-C behind.
  process.removeAllListeners('SIGINT')
  const [, stdout, stderr] = files.map((file) => fs.readFileSync(file, 'utf8'))
  return { code: failed ?? process.exitCode ?? 0, stdout, stderr }
}

const chunk = Buffer.alloc(1 << 16)
const decoder = new StringDecoder()
let rest = ''
for (let size = fs.readSync(input, chunk); size > 0; size = fs.readSync(input, chunk)) {
  rest += decoder.write(chunk.subarray(0, size))
  for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
    const request = JSON.parse(rest.slice(0, end))
    rest = rest.slice(end + 1)
    fs.writeFileSync(output, `${JSON.stringify(await answer(request))}\n`)
  }
}
