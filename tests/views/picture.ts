import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser, serve } from './browser.ts'
import { reviewPage } from './review.tsx'

type Look = {
  name: string
  width: number
  dark?: boolean
  print?: boolean
  forced?: boolean
}

const looks: Look[] = [
  { name: 'desktop', width: 1280 },
  { name: 'phone', width: 320 },
  { name: 'dark', width: 1280, dark: true },
  { name: 'print', width: 800, print: true },
  { name: 'forced', width: 800, forced: true },
]

async function take(browser: Browser, origin: string, folder: string, look: Look) {
  const page = await browser.newPage({
    viewport: { width: look.width, height: 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    forcedColors: look.forced ? 'active' : 'none',
  })
  if (look.print) await page.emulateMedia({ media: 'print' })
  await page.goto(origin)
  await page.screenshot({ path: join(folder, `${look.name}.png`), fullPage: true })
  await page.close()
}

const folder = process.argv[2]
if (!folder) throw new Error('Say which folder the pictures go to')
await mkdir(folder, { recursive: true })
const review = await reviewPage()
const site = await serve((path) => (path === '/' ? review : undefined))
const browser = await openBrowser()
for (const look of looks) await take(browser, site.origin, folder, look)
await browser.close()
await site.close()
