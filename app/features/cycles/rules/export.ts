/** Tests in one workbook, which is made in memory; a CSV file has no such bound. */
export const mostInXlsx = 2_000;
