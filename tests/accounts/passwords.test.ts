import { describe, expect, it } from 'vitest'
import { passwordRefusal } from '../../src/accounts/password-rules.ts'
import { hashPassword, isTheirPassword } from '../../src/accounts/passwords.ts'

const known = ['Priya Shah', 'priya.shah@riverside.example', 'Riverside Practice']

describe('choosing a password', () => {
  it.each([
    ['four words', 'copper lantern quiet otter'],
    ['twelve letters exactly', 'mud-tulip-gq'],
    ['128 letters', 'kelp and stone '.repeat(9).slice(0, 128).replace('kelp', 'moss')],
    ['any script', 'чай с лимоном утром'],
    ['a sentence with an own name in it', 'copper lanterns light priya home'],
    ['a word of the list among others', 'a password for my tall giraffe'],
  ])('%s is taken', (_, password) => {
    expect(passwordRefusal(password, known)).toBeNull()
  })

  it.each([
    ['eleven letters', 'mud-tulip-g', /longer/],
    ['129 letters', 'moss and stone '.repeat(9).slice(0, 129), /shorter/],
    ['a common one', 'correcthorsebatterystaple', /guess/],
    ['a common one in capitals', 'PasswordPassword', /guess/],
    ['a common one in disguise', 'P@55w0rd1234', /guess/],
    ['a usual word and the year', 'Welcome2026!!!', /guess/],
    ['a season and the year', 'Autumn2026Autumn', /guess/],
    ['one letter', 'aaaaaaaaaaaa', /guess/],
    ['a repeat', 'otterotterotter', /guess/],
    ['digits in order', '123456789012', /guess/],
    ['letters backwards', 'zyxwvutsrqpo', /guess/],
    ['down the keyboard', '1qaz2wsx3edc!', /guess/],
    ['the name', 'priyashah2026', /name/],
    ['the e-mail', 'priya.shah@riverside.example', /name/],
    ['the organisation', 'RiversidePractice', /name/],
    ['the product', 'Holdfast-holdfast', /guess|name/],
    ['the product and the year', 'holdfast202611', /name/],
  ])('%s is refused with what to do', (_, password, words) => {
    expect(passwordRefusal(password, known)).toMatch(words)
  })
})

describe('keeping a password', () => {
  it('keeps an argon2id hash with the agreed cost, different each time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('copper lantern'),
      hashPassword('copper lantern'),
    ])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/)
    expect(one).not.toBe(two)
  })

  it('knows the right one, however its letters are composed', async () => {
    const kept = await hashPassword('caf\u00e9 at the corner')
    expect(await isTheirPassword(kept, 'cafe\u0301 at the corner')).toBe(true)
    expect(await isTheirPassword(kept, 'cafe at the corner')).toBe(false)
  })

  it.each([null, '', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$short$short'])(
    'never lets anyone in on %s',
    async (kept) => {
      expect(await isTheirPassword(kept, 'copper lantern')).toBe(false)
    },
  )

  it('works as long for nobody as for somebody', async () => {
    const kept = await hashPassword('copper lantern')
    const time = async (hash: string | null) => {
      const start = performance.now()
      for (let i = 0; i < 5; i++) await isTheirPassword(hash, 'wrong lantern')
      return performance.now() - start
    }
    const [somebody, nobody] = [await time(kept), await time(null)]
    expect(nobody).toBeGreaterThan(somebody / 3)
  })
})
