import fs from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { loadDefaultAuthority } from '../../src/names/authority.ts'
import { type Person, PersonSchema, type Role } from '../../src/names/person.ts'
import { officeOf } from '../../src/names/roles.ts'
import { fold } from '../../src/text/fold.ts'

const { people } = loadDefaultAuthority()
const byId = new Map(people.map((person) => [person.id, person]))
const schemaFile = path.join(import.meta.dirname, '../../schema/authority.schema.json')
const validate = new Ajv2020({ strict: true }).compile(JSON.parse(fs.readFileSync(schemaFile, 'utf8')))

/** Scripts that a name in a language is written in; a sign joins the parts. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /^[\p{Script=Han}·-]+$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u,
  ko: /^[\p{Script=Hangul}]+$/u,
  ru: /^[А-Яа-яЁё '’-]+$/u,
  uk: /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії '’-]+$/u,
  bg: /^[А-Яа-я -]+$/u,
  mk: /^[А-Яа-яЃѓЅѕЈјЉљЊњЌќЏџ -]+$/u,
  ar: /^[\p{Script=Arabic} ]+$/u,
  fa: /^[\p{Script=Arabic}\u200c ]+$/u,
  he: /^[\p{Script=Hebrew}' ]+$/u,
  el: /^[\p{Script=Greek} ]+$/u,
  ka: /^[\p{Script=Georgian} ]+$/u,
  hy: /^[\p{Script=Armenian} ]+$/u,
  vi: /^[\p{Script=Latin}\p{M} ]+$/u,
}

/** Offices that several people hold at a time. */
const SHARED = new Set(
  `envoy climate-envoy aide adviser spokesperson senator ambassador governor mayor minister secretary leader chief
  deputy-foreign-minister deputy-prime-minister deputy-chairman chief-executive opposition-leader`.split(
    /\s+/,
  ),
)

const areApart = (left: Person, right: Person): boolean =>
  (left.notAlso?.includes(right.id) ?? false) && (right.notAlso?.includes(left.id) ?? false)

test('enough people, sorted by id', () => {
  expect(people.length).toBeGreaterThan(1000)
  expect(byId.size).toBe(people.length)
})

describe('each record', () => {
  test('is valid by both schemas', () => {
    for (const person of people) {
      expect.soft(v.safeParse(PersonSchema, person).issues, person.id).toBeUndefined()
      expect.soft(validate(person), person.id).toBe(true)
    }
    expect(validate({ id: 'gb-keir-starmer', remove: true })).toBe(true)
    expect(validate({ id: 'gb-keir-starmer', add: { accepted: ['Sir Keir'] }, native: null })).toBe(true)
    expect(validate({ id: 'gb-keir-starmer', surname: 'Starmer' })).toBe(false)
  })

  test('has a name that is given and family name', () => {
    for (const { id, name, given, family } of people) {
      const [first, second] = [fold(given), fold(family)]
      expect.soft([`${first} ${second}`, `${second} ${first}`], id).toContain(fold(name))
      expect.soft(name.trim(), id).toBe(name)
    }
  })

  test('accepts each spelling once, and no name and no given name alone', () => {
    for (const { id, name, given, accepted } of people) {
      expect.soft(new Set(accepted.map((form) => form.normalize())).size, id).toBe(accepted.length)
      expect.soft(accepted, id).not.toContain(name)
      // "Prabowo" and "Mahathir" are what the person is called.
      if (!/-(?:prabowo-subianto|mahathir-mohamad)$/.test(id))
        expect.soft(accepted.map(fold), id).not.toContain(fold(given))
    }
  })

  test('says where it comes from; what nobody looked up is not called checked', () => {
    for (const { id, source, checked, roles } of people) {
      const looked = checked || roles.some((role) => role.checked)
      expect.soft(source === 'general knowledge', id).toBe(!looked)
      expect.soft(source.includes('general knowledge'), id).toBe(!checked)
      if (checked) expect.soft(roles.length, id).toBeGreaterThan(0)
    }
  })

  test('is written in the script of the language', () => {
    for (const { id, native } of people)
      for (const [language, name] of Object.entries(native ?? {}))
        expect.soft(name, `${id} ${language}`).toMatch(SCRIPTS[language] ?? /^$/)
  })

  test('has offices that end after they began', () => {
    for (const { id, roles } of people)
      for (const { from, to } of roles)
        if (from !== undefined && to !== undefined) expect.soft(from <= to, `${id} ${from}`).toBe(true)
  })
})

describe('records among each other', () => {
  test('name other people that exist, who name them too', () => {
    for (const person of people)
      for (const id of person.notAlso ?? []) {
        const other = byId.get(id)
        expect.soft(other?.notAlso, `${person.id} -> ${id}`).toContain(person.id)
      }
  })

  test('share no accepted name unless they name each other', () => {
    const byName = new Map<string, Person[]>()
    for (const person of people)
      for (const name of new Set([person.name, ...person.accepted].map(fold)))
        byName.set(name, [...(byName.get(name) ?? []), person])
    for (const [name, sharers] of byName)
      for (const [index, left] of sharers.entries())
        for (const right of sharers.slice(index + 1)) expect.soft(areApart(left, right), name).toBe(true)
  })

  test('hold an office one after the other', () => {
    const holders = new Map<string, { person: Person; role: Role }[]>()
    for (const person of people)
      for (const role of person.roles) {
        const office = officeOf(role.title) as string
        if (SHARED.has(office) || role.from === undefined) continue
        const key = [role.country, office, role.org ?? ''].join(' ')
        holders.set(key, [...(holders.get(key) ?? []), { person, role }])
      }
    for (const [key, list] of holders) {
      list.sort((left, right) => ((left.role.from as string) < (right.role.from as string) ? -1 : 1))
      for (const [index, { person, role }] of list.entries()) {
        const next = list[index + 1]
        if (next === undefined) continue
        const what = `${key}: ${person.id} until ${next.person.id} from ${next.role.from}`
        expect.soft(role.to, what).toBeDefined()
        const length = Math.min(role.to?.length ?? 0, next.role.from?.length ?? 0)
        expect
          .soft((role.to ?? '').slice(0, length) <= (next.role.from as string).slice(0, length), what)
          .toBe(true)
      }
    }
  })
})
