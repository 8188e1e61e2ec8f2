import type { Messages } from "#app/i18n/messages.ts";

/** How a time is told to somebody who may be tired. */
export default {
  start: (d: { day: string; time: string }) => `${d.day} klockan ${d.time.replace(":", ".")}`,
  when: (d: { start: string; length: string; place: string }) => `${d.start}, ungefär ${d.length}, ${d.place}`,
  takes: (d: { length: string }) => `Det tar ungefär ${d.length}.`,
  "length.30": "en halvtimme",
  "length.45": "tre kvart",
  "length.60": "en timme",
  "length.75": "en och en kvarts timme",
  "length.90": "en och en halv timme",
  "length.105": "en timme och tre kvart",
  "length.120": "två timmar",
  "length.150": "två och en halv timme",
  "length.180": "tre timmar",
  "length.minutes": (d: { n: number }) => `${d.n} minuter`,
  "place.home": "hemma hos dig",
  "place.office": "hos oss",
  "place.office.at": (d: { address: string }) => `hos oss på ${d.address}`,
  "place.phone": "på telefon",
  "place.video": "på video",
} satisfies Messages;
