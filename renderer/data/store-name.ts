/** The database of sealed cases. (Trial versions kept cases in clear, in one called `evenhand`.) */
export const STORE_NAME = 'evenhand-sealed';
