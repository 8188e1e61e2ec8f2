import type { Messages } from "#app/i18n/messages.ts";

/** What holidays and their eves are called. */
export default {
  "new-year": "nyårsdagen",
  "epiphany-eve": "trettondagsafton",
  epiphany: "trettondedag jul",
  "maundy-thursday": "skärtorsdag",
  "good-friday": "långfredag",
  "easter-eve": "påskafton",
  easter: "påskdagen",
  "easter-monday": "annandag påsk",
  walpurgis: "valborgsmässoafton",
  "may-day": "första maj",
  ascension: "Kristi himmelsfärdsdag",
  "national-day": "nationaldagen",
  whitsun: "pingstdagen",
  "midsummer-eve": "midsommarafton",
  midsummer: "midsommardagen",
  "all-saints-eve": "allhelgonaafton",
  "all-saints": "alla helgons dag",
  "christmas-eve": "julafton",
  christmas: "juldagen",
  "boxing-day": "annandag jul",
  "new-years-eve": "nyårsafton",
  "ascension-eve": "dagen före Kristi himmelsfärdsdag",
} satisfies Messages;
