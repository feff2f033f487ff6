import { templates } from '../agreements/templates.ts'

/** The seven study sites as starting points (product.md 7), with what each is like. */
export const siteOptions = () =>
  templates.map(({ site, name, setting, setUp }) => ({
    value: String(site),
    label: name,
    hint: `${setting}. ${setUp}`,
  }))
