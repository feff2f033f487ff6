import { part, type Part } from './part.ts'

export const accessibility: readonly Part[] = [
  part('can-do', 'What you can do', {
    asks: 'Add what you do so that everybody can use it: screens, chairs, time, somebody beside.',
    ours: () => [
      {
        list: [
          'Make the words as large as you like. The page stays in one column.',
          'Use a keyboard for everything. A mark shows where you are.',
          'Listen with a screen reader. Every chart has a sentence and a table.',
          'Choose light or dark, or use your own colours. Nothing is said by colour alone.',
          'Turn scripts off. Every form still works.',
          'Print any page.',
        ],
      },
    ],
  }),
  part('standing', 'How far it goes', {
    asks: 'Say which words count for you: full, part or none.',
    ours: ({ version }) => [
      `Holdfast ${version} aims at level AA of the Web Content Accessibility Guidelines, version 2.2.`,
      'Each page is tested by a program in a real browser, on a wide screen and a small phone, in light and in dark. A program finds about half of what people find.',
    ],
  }),
  part('gaps', 'What is still hard', {
    asks: 'Write down what people told you was hard, and by when it is put right.',
    ours: () => [
      'Nobody outside the makers has tested all pages with a screen reader yet.',
      'Files for spreadsheets are plain: how well they read depends on the program that opens them.',
      'The wide table “Who sees what” scrolls sideways on a small screen.',
    ],
  }),
  part('tested', 'When it was tested', {
    asks: 'Say who tried it with you, with what, and what came of it.',
    fields: ['done_on', 'owner'],
  }),
  part('contact', 'If something is hard to use', {
    asks: 'Say whom to tell, how, and how soon they answer.',
    fields: ['owner', 'contact'],
    ours: ({ organisation }) => [
      `Tell ${organisation} which page it was and what got in the way. Ask for what you need in another form.`,
    ],
  }),
  part('unhappy', 'If the answer does not help', {
    asks: 'Add the way to complain in your organisation.',
    ours: () => [
      'The Equality Advisory and Support Service can help: equalityadvisoryservice.com. A public body also answers to the Equality and Human Rights Commission.',
    ],
  }),
]
