import fs from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'

/** Where Debian and others put it; PUMICE_CHROMIUM names another one. */
const executablePath = [
  process.env['PUMICE_CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((file) => file !== '' && fs.existsSync(file))

if (executablePath === undefined)
  console.warn('No Chromium: the tests of the page are skipped. Install Debian’s package `chromium`.')

export interface Session {
  /** A fresh page; what it logs as an error, and what it asks of the network, is kept. */
  open(
    address: string,
    options?: { readonly width?: number; readonly dark?: boolean; readonly script?: boolean },
  ): Promise<{ page: Page; problems: string[]; requests: string[] }>
}

/** One for all tests of a file. */
let launched: Promise<Browser> | undefined
afterAll(async () => (await launched)?.close())

/** Tests in a real browser; skipped where there is none. */
export function describeInBrowser(name: string, tests: (session: Session) => void): void {
  // On an idle machine none takes more than a few seconds; others may be at work on it.
  describe.skipIf(executablePath === undefined)(name, { timeout: 180_000 }, () => {
    let browser: Browser
    beforeAll(async () => {
      // As root in a container there is no sandbox to be had.
      launched ??= chromium.launch({ executablePath: executablePath as string, args: ['--no-sandbox'] })
      browser = await launched
    }, 60_000)
    tests({
      open: async (address, { width = 1280, dark = false, script = true } = {}) => {
        const context = await browser.newContext({
          viewport: { width, height: 900 },
          colorScheme: dark ? 'dark' : 'light',
          javaScriptEnabled: script,
          acceptDownloads: true,
        })
        const page = await context.newPage()
        const problems: string[] = []
        const requests: string[] = []
        page.on('pageerror', (error) => problems.push(error.message))
        page.on('console', (message) => {
          if (message.type() === 'error') problems.push(message.text())
        })
        page.on('dialog', (dialog) => {
          problems.push(`dialog: ${dialog.message()}`)
          void dialog.dismiss()
        })
        page.on('request', (request) => requests.push(request.url()))
        await page.goto(address)
        onTestFinished(() => context.close())
        return { page, problems, requests }
      },
    })
  })
}

/** What the page shows in a place, on one line. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim()
