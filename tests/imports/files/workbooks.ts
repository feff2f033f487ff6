import { crc32, deflateRawSync } from 'node:zlib'

type Part = { name: string; body: string | Buffer; size?: number; flags?: number }

/** A packed file made by hand, so that it can lie. */
export function packed(parts: readonly Part[], { cut = 0 } = {}): Buffer {
  const [files, contents]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, body, size, flags = 0 } of parts) {
    const plain = Buffer.from(body)
    const raw = deflateRawSync(plain)
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(flags, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt32LE(crc32(plain), 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt32LE(size ?? plain.length, 22)
    head.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    head.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(offset, 42)
    files.push(head, Buffer.from(name), raw)
    contents.push(entry, Buffer.from(name))
    offset += 30 + name.length + raw.length
  }
  const list = Buffer.concat(contents)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  const whole = Buffer.concat([...files, list, end])
  return whole.subarray(0, whole.length - cut)
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Rows of texts, and of numbers as days, as the sheet of a workbook keeps them. */
export const sheetOf = (rows: readonly (readonly (string | number | null)[])[]) =>
  `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows
    .map((row, at) => {
      const cells = row.map((value, column) => {
        const place = `${String.fromCharCode(65 + column)}${at + 1}`
        if (value === null) return ''
        return typeof value === 'number'
          ? `<c r="${place}" s="1"><v>${value}</v></c>`
          : `<c r="${place}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`
      })
      return `<row r="${at + 1}">${cells.join('')}</row>`
    })
    .join('')}</sheetData></worksheet>`

export const partsOf = (sheet: string, more: readonly Part[] = []): Part[] => [
  {
    name: '[Content_Types].xml',
    body: '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  },
  {
    name: '_rels/.rels',
    body: `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  },
  {
    name: 'xl/workbook.xml',
    body: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/></sheets></workbook>`,
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    body: `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  },
  {
    name: 'xl/styles.xml',
    body: `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  },
  { name: 'xl/worksheets/sheet1.xml', body: sheet },
  ...more,
]

export const workbook = (rows: readonly (readonly (string | number | null)[])[]) =>
  packed(partsOf(sheetOf(rows)))

/** A small workbook in which every cell of a column is one and the same long text. */
export const sharing = (text: string, rows: number) => {
  const cells = Array.from({ length: rows }, (_, at) => `<c r="A${at + 1}" t="s"><v>0</v></c>`)
  const sheet = sheetOf([]).replace(
    '</sheetData>',
    `${cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join('')}</sheetData>`,
  )
  const shared = `<Relationship Id="r3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
  const parts = partsOf(sheet).map((part) =>
    part.name.endsWith('workbook.xml.rels')
      ? { ...part, body: String(part.body).replace('</Relationships>', shared) }
      : part,
  )
  const body = `<?xml version="1.0"?><sst xmlns="${main}"><si><t>${text}</t></si></sst>`
  return packed([...parts, { name: 'xl/sharedStrings.xml', body }])
}
