import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Person, Role } from '../../names/person.ts'
import { loadAuthority } from './load-authority.ts'

interface ListFlags {
  readonly authority?: string[]
  readonly country?: string[]
  readonly office?: string
  readonly at?: string
  readonly name?: string
  readonly checked?: boolean
  readonly format: 'table' | 'jsonl' | 'ids'
}

export function registerNamesList(names: Command): void {
  names
    .command('list')
    .description('list the people the authority knows')
    .option('--authority <file...>', 'with the people of these files')
    .option('--country <code...>', 'with an office of these countries or bodies: UA, EU, NATO')
    .option('--office <title>', 'with this office: "foreign minister", spokesman')
    .addOption(
      new Option('--at <date>', 'in office on this date: 2024, 2024-06 or 2024-06-01').argParser(parseDate),
    )
    .option('--name <text>', 'with this in a name, in any script; accents do not count')
    .option('--checked', 'only with an office that was looked up')
    .option('--no-checked', 'only with nothing looked up')
    .addOption(new Option('--format <name>', 'how').choices(['table', 'jsonl', 'ids']).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  pumice names list --country UA --at 2024-06-01
  pumice names list --office "foreign minister" --at 2023
  pumice names list --name зеленск --format jsonl
  pumice names list --authority people.jsonl --no-checked --format ids`,
    )
    .action(run)
}

async function run(flags: ListFlags): Promise<void> {
  const { isChecked, isHeldAt } = await import('../../names/person.ts')
  const { officeOf } = await import('../../names/roles.ts')
  const { fold } = await import('../../text/fold.ts')
  const office = flags.office === undefined ? undefined : officeOf(flags.office)
  if (flags.office !== undefined && office === undefined) {
    const { PumiceError } = await import('../../pumice-error.ts')
    throw new PumiceError(
      'CONFIG_USAGE',
      `No such office: \`${flags.office}\`. Try president, "foreign minister", envoy, spokesman.`,
    )
  }
  const wanted = flags.name === undefined ? undefined : fold(flags.name)
  const countries = flags.country?.map((code) => code.toUpperCase())
  const fitsRole = (role: Role): boolean =>
    (countries?.includes(role.country) ?? true) &&
    (office === undefined || officeOf(role.title) === office) &&
    (flags.at === undefined || isHeldAt(role, flags.at))
  const asksRole = countries !== undefined || office !== undefined || flags.at !== undefined
  const { people } = await loadAuthority(flags.authority)
  const found = people.filter((person) => {
    if (asksRole && !person.roles.some(fitsRole)) return false
    if (flags.checked !== undefined && person.roles.some((role) => isChecked(role, person)) !== flags.checked)
      return false
    return wanted === undefined || namesOf(person).some((name) => fold(name).includes(wanted))
  })
  if (flags.format === 'jsonl') for (const person of found) console.log(JSON.stringify(person))
  else if (flags.format === 'ids') for (const { id } of found) console.log(id)
  else {
    for (const person of found)
      console.log(toRow(person, asksRole ? person.roles.filter(fitsRole) : person.roles))
    console.error(`${found.length} of ${people.length} people`)
  }
}

const namesOf = ({ name, accepted, native }: Person): string[] => [
  name,
  ...accepted,
  ...Object.values(native ?? {}),
]

/** `ua-…  Name  president UA 2019-05–; …`. */
function toRow(person: Person, roles: readonly Role[]): string {
  const offices = roles.map(({ title, org, country, from, to, checked }) => {
    const years = from === undefined && to === undefined ? '' : ` ${from ?? ''}–${to ?? ''}`
    const mark = (checked ?? person.checked) ? ' ✓' : ''
    return `${title}${org === undefined ? '' : ` of ${org}`}, ${country}${years}${mark}`
  })
  return `${person.id.padEnd(34)} ${person.name.padEnd(28)} ${offices.join('; ')}`.trimEnd()
}

function parseDate(value: string): string {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return value
  throw new InvalidArgumentError(`Expected YYYY, YYYY-MM or YYYY-MM-DD, got \`${value}\`.`)
}
