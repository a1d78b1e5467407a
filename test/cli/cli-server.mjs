/**
 * Runs one command line after the other with the built pumice, so that a test need not wait for a process of its own
 * to load it. Requests come as JSON lines from the first pipe, answers go as JSON lines into the second one.
 */
import fs from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { runProgram } from '../../dist/cli/program.js'

const [from, to] = process.argv.slice(2)
const input = fs.openSync(from, 'r')
const output = fs.openSync(to, 'w')

/** What a stream was given since it was last asked. */
function capture(stream) {
  const pieces = []
  stream.write = (piece, encoding, done) => {
    pieces.push(Buffer.from(piece))
    const callback = typeof encoding === 'function' ? encoding : done
    callback?.()
    return true
  }
  return () => Buffer.concat(pieces.splice(0)).toString()
}
const stdout = capture(process.stdout)
const stderr = capture(process.stderr)

async function answer({ args, cwd }) {
  process.chdir(cwd)
  process.exitCode = undefined
  const failed = await runProgram(args)
  // A run leaves its handler for Ctrl-C behind.
  process.removeAllListeners('SIGINT')
  return { code: failed ?? process.exitCode ?? 0, stdout: stdout(), stderr: stderr() }
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
