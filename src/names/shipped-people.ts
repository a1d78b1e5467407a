import { AFRICA } from './people/africa.ts'
import { AMERICAS } from './people/americas.ts'
import { CENTRAL_EUROPE } from './people/central-europe.ts'
import { CHINA } from './people/china.ts'
import { EAST_EUROPE } from './people/east-europe.ts'
import { KOREA_JAPAN } from './people/korea-japan.ts'
import { MIDDLE_EAST } from './people/middle-east.ts'
import { NORTH_EUROPE } from './people/north-europe.ts'
import { PACIFIC } from './people/pacific.ts'
import { RUSSIA } from './people/russia.ts'
import { SOUTH_ASIA } from './people/south-asia.ts'
import { SOUTH_EAST_EUROPE } from './people/south-east-europe.ts'
import { UKRAINE } from './people/ukraine.ts'
import { UNITED_STATES } from './people/united-states.ts'
import { WEST_EUROPE } from './people/west-europe.ts'
import { WORLD_BODIES } from './people/world-bodies.ts'
import type { Person } from './person.ts'

/** JSON records, one a line, as in a user's authority file. */
const SHIPPED: readonly string[] = [
  AFRICA,
  AMERICAS,
  CENTRAL_EUROPE,
  CHINA,
  EAST_EUROPE,
  KOREA_JAPAN,
  MIDDLE_EAST,
  NORTH_EUROPE,
  PACIFIC,
  RUSSIA,
  SOUTH_ASIA,
  SOUTH_EAST_EUROPE,
  UKRAINE,
  UNITED_STATES,
  WEST_EUROPE,
  WORLD_BODIES,
]

/** The people that come with pumice. Not validated again: a test does it for every record. */
export function readShippedPeople(): Person[] {
  return SHIPPED.flatMap((lines) => JSON.parse(`[${lines.trim().replaceAll('\n', ',')}]`) as Person[])
}
