export * from './lodged';
export * from './partners';
export * from './places';
export * from './row';
export * from './totals';
