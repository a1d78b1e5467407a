/** Documents of invented news with defects strewn in, so that a review has some five hundred findings to settle. */
export function reviewCorpus(documents: number): Record<string, string> {
  const files: Record<string, string> = {}
  for (let index = 0; index < documents; index++) {
    const town = TOWNS[index % TOWNS.length] as string
    files[`${index % 2 === 0 ? 'north' : 'south'}/${String(index).padStart(3, '0')}.txt`] = [
      `Ferry number ${index + 1} reaches ${town} a day late`,
      'Image from 图库中心',
      `The crossing to ${town} took eleven hours, and nobody on board had brought${NBSP}enough bread for ${index + 2} people.`,
      `The harbour master said the ${HAN[index % HAN.length]} had drifted for ${index + 3} hours before a tug came.`,
      `Soft\u00adware on the bridge had to be started ${index + 4} times，and the lights stayed out.`,
      `“We counted ${index + 5} gulls,”  said a passenger, “and then we stopped cou\u200bnting.”`,
      `A crew of ${index + 6} cleaned the decks near the ${HAN[(index + 3) % HAN.length]} until dawn.`,
      `Leave a Reply`,
      '',
    ].join('\n\n')
  }
  return files
}

const NBSP = '\u00a0'
const TOWNS = ['Lindhavn', 'Osterby', 'Kalvik', 'Brenholm', 'Torsund']
const HAN = ['渡轮', '锚链', '码头', '灯塔', '货舱', '缆绳', '甲板']
