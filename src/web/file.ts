import { pageHeaders } from './headers.ts'

/** A file for its reader to keep. Its name says nothing about anyone, and nobody else keeps it. */
export const fileAnswer = (text: string, { name, type }: { name: string; type: string }) =>
  new Response(text, {
    headers: {
      ...pageHeaders,
      'Cache-Control': 'no-store, private',
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  })
