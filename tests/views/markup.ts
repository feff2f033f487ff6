import type { HtmlEscapedString } from 'hono/utils/html'
import { parse } from 'node-html-parser'

type Drawable = HtmlEscapedString | Promise<HtmlEscapedString>

/** The HTML of a component, as it would be sent. */
export async function markup(element: Drawable) {
  return String(await element)
}

/** The same, ready to ask questions of. */
export const drawn = async (element: Drawable) => parse(await markup(element))
