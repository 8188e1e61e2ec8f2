import type { z } from "zod";
import type { Followed } from "../followed.server.ts";
import type { toldMeasure } from "../forms/told.server.ts";

/** A measure as another system is told of it. */
export const toldOf = ({ id, name, data, rhythm, unit, per, over }: Followed): z.infer<typeof toldMeasure> => ({
  ...{ id, name, data, rhythm, unit, per, over },
});
