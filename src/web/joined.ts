/** A list in words: 'Jo Field', 'Jo Field and Priya Shah', 'Jo Field, Ola Nowak and Priya Shah'. */
export const joined = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
