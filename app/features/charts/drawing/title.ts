import type { ChartView } from "../view.ts";

/** What a chart is called where nothing around it says whose it is: two teams may follow the same measure. */
export const titleOf = ({ title, of }: Pick<ChartView, "title" | "of">): string =>
  of === null ? title : `${title} – ${of}`;
