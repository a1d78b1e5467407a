/** Peak memory of a whole run, in a process of its own: `node memory.js FOLDER` cleans `FOLDER/in`. */
import process from 'node:process'
import { cleanFolder } from './file-arms.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: node memory.js FOLDER')
await cleanFolder(folder, 1)
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(JSON.stringify({ peakBytes: maxRSS * 1024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 }))
