import { contact } from "./contact.ts";
import { places } from "./places.ts";
import { talks } from "./talks.ts";
import { together } from "./together.ts";

export const ronnsalaChains = [...talks, ...contact, ...together, ...places];
