/** A constraint of the database says the same. */
export const tablesMax = 200;
export const seatsMax = 50;
export const tableNameMax = 80;

/** How people are placed by themselves: everybody anew, mixed or by team; or those who have no place, where there is one. */
export const ways = ["mixed", "team", "rest"] as const;
export type PlacingWay = (typeof ways)[number];
