import { packed, partsOf, sharing, sheetOf, workbook } from './workbooks.ts'

const good = sheetOf([
  ['Label', 'Held since'],
  ['Tin roof', 46_115],
])
const part = (name: string, body: string | Buffer = 'x') => ({ name, body })
const wide = Array.from(
  { length: 61 },
  (_, column) =>
    `Heading ${'abcdefgh'[column % 8]}${'xyz'[column % 3]}${'pqrstuvw'[Math.floor(column / 8)]}`,
)
const light = { fill_functions: 'waiting', fill_intensity: 'light' }

export type Broken = {
  says: string
  file: string | Buffer
  message: RegExp
  choices?: object
  kind?: 'contacts'
}

const head = 'Label,Held since\n'

/** Each faulty in its own way, with what its reader is told. */
export const broken: Broken[] = [
  { says: 'nothing in it', file: '\n', message: /no row of headings/ },
  {
    says: 'an old .xls, or a locked workbook',
    file: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    message: /old Excel file, or one with a password/,
  },
  { says: 'a PDF', file: '%PDF-1.7 ...', message: /This is a PDF/ },
  { says: 'a picture', file: Buffer.from('89504e470d0a1a0a', 'hex'), message: /This is a picture/ },
  { says: 'gzip', file: Buffer.from('1f8b0800', 'hex'), message: /This file is packed/ },
  {
    says: 'one long text that thousands of cells share',
    file: sharing('a'.repeat(30_000), 3000),
    message: /more in this file than we open at once/,
  },
  {
    says: 'tens of thousands of columns',
    file: head + `${',a'.repeat(60_000)}\n`.repeat(10),
    message: /more in this file than we open at once/,
  },
  {
    says: 'a text where a day belongs',
    file: `${head}Tin roof,${'T'.repeat(60_000)}x`,
    message: /far too long for its column/,
  },
  {
    says: 'a web page',
    file: '<html><table><tr><td>Label</td></tr></table></html>',
    message: /This is a web page/,
  },
  { says: 'XML', file: '<?xml version="1.0"?><Workbook/>', message: /This is an XML file/ },
  { says: 'JSON', file: '[{"Label":"Tin roof"}]', message: /This is a JSON file/ },
  { says: 'a text document', file: '{\\rtf1 Label}', message: /This is a text document/ },
  {
    says: 'a packed folder',
    file: packed([part('list.csv')]),
    message: /packed file, not a spreadsheet/,
  },
  {
    says: 'a Word document',
    file: packed([part('word/document.xml')]),
    message: /This is a Word document/,
  },
  { says: 'a LibreOffice file', file: packed([part('content.xml')]), message: /LibreOffice file/ },
  { says: 'a Numbers file', file: packed([part('Index/Document.iwa')]), message: /Apple Numbers/ },
  {
    says: 'a binary workbook',
    file: packed([part('xl/workbook.bin')]),
    message: /binary workbook/,
  },
  {
    says: 'macros',
    file: packed(partsOf(good, [part('xl/vbaProject.bin')])),
    message: /macros in it/,
  },
  {
    says: 'cells of other workbooks',
    file: packed(partsOf(good, [part('xl/externalLinks/externalLink1.xml')])),
    message: /other workbooks/,
  },
  {
    says: 'a password on a part',
    file: packed(partsOf(good).map((each) => ({ ...each, flags: 1 }))),
    message: /has a password/,
  },
  {
    says: 'cut off half way',
    file: workbook([['Label', 'Held since']]).subarray(0, 300),
    message: /damaged, or was cut off/,
  },
  {
    says: 'a part that lies about its size',
    file: packed(partsOf(good).map((each) => ({ ...each, size: 10 }))),
    message: /damaged, or was cut off/,
  },
  {
    says: 'a zip bomb',
    file: packed(partsOf(good, [part('xl/media.xml', Buffer.alloc(30 * 1024 * 1024))])),
    message: /unfolds to more than we open/,
  },
  {
    says: 'rows without end',
    file: packed(partsOf(good.replace('<row r="2">', '<row r="9999999">'))),
    message: /unfolds to more than we open/,
  },
  {
    says: 'entities',
    file: packed(partsOf(good.replace('<worksheet', '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'))),
    message: /no spreadsheet program writes/,
  },
  {
    says: 'a sheet that is no XML',
    file: packed(
      partsOf('<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>'),
    ),
    message: /cannot read this workbook/,
  },
  {
    says: 'letters of no alphabet',
    file: Buffer.from([0x4c, 0x00, 0x00, 0x61, 0x62, 0x00, 0x00, 0x00, 0x2c]),
    message: /cannot read the letters/,
  },
  {
    says: 'a quotation that never ends',
    file: `${head}"Tin roof,3 April 2026\nRed kite,1 May 2026\n`,
    message: /opens at or after row 2 and never closes/,
  },
  {
    says: 'a stray quotation mark',
    file: `${head}Tin "roof",3 April 2026\n`,
    message: /stray quotation mark near line 2/,
  },
  { says: 'no headings', file: '12,14,16\n1,2,3\n', message: /no row of headings/ },
  { says: 'headings only', file: head, message: /headings in this list and no rows/ },
  {
    says: '61 columns',
    file: `${wide.join(',')}\n${wide.join(',')}x\n`,
    message: /61 columns\. 60 is the most/,
  },
  {
    says: '5,001 rows',
    file: head + 'Tin roof,3 April 2026\n'.repeat(5001),
    message: /5,001 rows or more\. 5,000 is the most/,
  },
  {
    says: 'rows of somebody else only',
    file: 'Label,Held since,Worker\nTin roof,3 April 2026,Ola Nowak\n',
    message: /No row names you in the column “Worker”/,
  },
  {
    says: 'no column that says who',
    file: 'Held since,Notes\n3 April 2026,Fine\n',
    message: /Choose the column that is “Label” or/,
  },
  {
    says: 'a patient name column and nothing else',
    file: 'Client name,Start date\nAvery,3 April 2026\n',
    message: /Choose the column that is “Label” or/,
  },
  {
    says: 'dates with the month first',
    file: `${head}Tin roof,04/23/2026\n`,
    message: /Choose how the dates in “Held since” are meant/,
  },
  {
    says: 'dates both ways round',
    file: `${head}Tin roof,04/23/2026\nRed kite,23/04/2026\n`,
    message: /Choose how the dates in “Held since” are meant/,
  },
  {
    says: 'a day that is none',
    file: `${head}Tin roof,31/02/2026\n`,
    message: /“31\/02\/2026” is not a day in the calendar/,
    choices: light,
  },
  {
    says: 'a day to come',
    file: `${head}Tin roof,1 May 2031\n`,
    message: /This day has not come yet/,
    choices: light,
  },
  {
    says: 'a century ago',
    file: `${head}Tin roof,1 May 1926\n`,
    message: /Check the year/,
    choices: light,
  },
  {
    says: 'an NHS number in a label',
    file: `${head}943 476 5919,1 May 2026\n`,
    message: /could be an NHS number/,
    choices: light,
  },
  {
    says: 'an NHS number in a note',
    file: 'Label,Held since,Notes\nTin roof,1 May 2026,his is 943-476-5919\n',
    message: /could be an NHS number/,
    choices: light,
  },
  {
    says: 'a word of no list',
    file: 'Label,Held since,Risk\nTin roof,1 May 2026,Purple\n',
    message: /We do not know “Purple” here\. Use one of: None known · Some risk · High risk/,
    choices: light,
  },
  {
    says: 'neither yes nor no',
    file: 'Label,Held since,Offloaded\nTin roof,1 May 2026,perhaps\n',
    message: /“perhaps” is neither yes nor no/,
    choices: light,
  },
  {
    says: 'no way of holding',
    file: `${head}Tin roof,1 May 2026\n`,
    message: /Choose at least one way you are holding them/,
  },
  {
    says: 'a formula that failed',
    file: 'Label,Held since,Risk\nTin roof,1 May 2026,#REF!\n',
    message: /formula in this cell failed/,
    choices: light,
  },
  {
    says: 'a practice nobody knows',
    file: 'Label,Held since,Practice\nTin roof,1 May 2026,Nowhere Surgery\n',
    message: /We do not know this practice/,
    choices: light,
  },
  {
    says: 'a label that is too long',
    file: `${head}${'Tin roof '.repeat(20)},1 May 2026\n`,
    message: /Use 60 letters or fewer/,
    choices: light,
  },
  {
    says: 'contacts with nobody held',
    file: 'Label,Date,Minutes,Contact type\nNobody here,1 May 2026,20,Phone\n',
    message: /You hold nobody with this label/,
    kind: 'contacts',
  },
  {
    says: 'minutes that are none',
    file: 'Label,Date,Minutes,Contact type\nNobody here,1 May 2026,ages,Phone\n',
    message: /“ages” is not a number of minutes/,
    kind: 'contacts',
  },
  {
    says: 'a time that is none',
    file: 'Label,Date,Time,Minutes,Contact type\nNobody here,1 May 2026,25:99,20,Phone\n',
    message: /“25:99” is not a time/,
    kind: 'contacts',
  },
]
