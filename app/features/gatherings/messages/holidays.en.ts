import type { SameAs } from "#app/i18n/messages.ts";
import type sv from "./holidays.sv.ts";

export default {
  "new-year": "New Year’s Day",
  "epiphany-eve": "Twelfth Night",
  epiphany: "Epiphany",
  "maundy-thursday": "Maundy Thursday",
  "good-friday": "Good Friday",
  "easter-eve": "Easter Eve",
  easter: "Easter Sunday",
  "easter-monday": "Easter Monday",
  walpurgis: "Walpurgis Eve",
  "may-day": "May Day",
  ascension: "Ascension Day",
  "national-day": "the National Day",
  whitsun: "Whit Sunday",
  "midsummer-eve": "Midsummer’s Eve",
  midsummer: "Midsummer’s Day",
  "all-saints-eve": "the eve of All Saints’ Day",
  "all-saints": "All Saints’ Day",
  "christmas-eve": "Christmas Eve",
  christmas: "Christmas Day",
  "boxing-day": "Boxing Day",
  "new-years-eve": "New Year’s Eve",
  "ascension-eve": "the day before Ascension Day",
} satisfies SameAs<typeof sv>;
