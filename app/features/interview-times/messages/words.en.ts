import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./words.sv.ts";

export default {
  start: (d: { day: string; time: string }) => `${d.day} at ${d.time}`,
  when: (d: { start: string; length: string; place: string }) => `${d.start}, about ${d.length}, ${d.place}`,
  takes: (d: { length: string }) => `It takes about ${d.length}.`,
  "length.30": "half an hour",
  "length.45": "three quarters of an hour",
  "length.60": "an hour",
  "length.75": "an hour and a quarter",
  "length.90": "an hour and a half",
  "length.105": "an hour and three quarters",
  "length.120": "two hours",
  "length.150": "two and a half hours",
  "length.180": "three hours",
  "length.minutes": (d: { n: number }) => `${d.n} minutes`,
  "place.home": "at your home",
  "place.office": "at our office",
  "place.office.at": (d: { address: string }) => `at our office, ${d.address}`,
  "place.phone": "by telephone",
  "place.video": "by video",
} satisfies SameAs<typeof sv>;
