import { encode } from 'uqr'

export type SquareFacts = { size: number; path: string }

/** The dark fields of a QR code as one path of rows, so that a page needs no style for it. */
export function squareOf(text: string): SquareFacts {
  const { data, size } = encode(text, { border: 4, ecc: 'M' })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return { size, path }
}
