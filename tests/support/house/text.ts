import type { House } from './files.ts'

/** Words the interface never uses about a person (product.md 3). */
const neverSaid =
  /\b(breach\w*|failing|non-compliant|overloaded|scores?|monitor\w*|burnout level|underperform\w*|you should)\b/i

const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')

const shown = (house: House) =>
  [...house]
    .filter(([path]) => path.startsWith('views/') || path.startsWith('src/'))
    .map(([path, text]) => [path, withoutComments(text)] as const)

export const forbiddenWords = (house: House) =>
  shown(house).flatMap(([path, text]) => {
    const found = neverSaid.exec(text)
    return found ? [`${path} says ${found[0]}`] : []
  })

/** What the content security policy would block, or ought never to need. */
const inline =
  /\sstyle=|\son[a-z]+=|<script(?![^>]*\bsrc=)|<style|dangerouslySetInnerHTML|javascript:|\braw\(/

export const inlineCode = (house: House) =>
  shown(house)
    .filter(([path]) => path.endsWith('.tsx'))
    .flatMap(([path, text]) => {
      const found = inline.exec(text)
      return found ? [`${path} has ${found[0].trim()}`] : []
    })

/** A clock or chance of its own makes a decision that no test can set. */
const hidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|DateTime\.(now|local|utc)\(\)/
const mayLook = ['src/time/types.ts']

export const hiddenClocks = (house: House) =>
  shown(house)
    .filter(([path]) => !mayLook.includes(path))
    .flatMap(([path, text]) => {
      const found = hidden.exec(text)
      return found ? [`${path} uses ${found[0]}`] : []
    })

/** These files name what they look for. */
const ofThisKind = (path: string) => /^tests\/(architecture|support\/house)/.test(path)

const lax = /\bas any\b|:\s*any\b/
const later = /@ts-ignore|@ts-expect-error|\bTODO\b|\bFIXME\b/

export const looseEnds = (house: House) =>
  [...house].flatMap(([path, text]) => {
    const found = ofThisKind(path) ? null : (lax.exec(withoutComments(text)) ?? later.exec(text))
    return found ? [`${path} has ${found[0]}`] : []
  })

export const skippedTests = (house: House) =>
  [...house].flatMap(([path, text]) => {
    const found =
      /\.test\.tsx?$/.test(path) && !ofThisKind(path)
        ? /\b(it|describe|test)\.(only|skip|todo)\b/.exec(text)
        : null
    return found ? [`${path} has ${found[0]}`] : []
  })
