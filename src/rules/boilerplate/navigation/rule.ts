import { defineFamilyRule } from '../family-rule.ts'

/** Breadcrumbs, menus, skip links, print and type-size links, links to other pages of the site. */
export const navigation = defineFamilyRule({
  family: 'navigation',
  what: 'line of navigation',
  summary: 'Breadcrumbs, menus, skip links, print and type-size links, links to other pages of the site.',
})
