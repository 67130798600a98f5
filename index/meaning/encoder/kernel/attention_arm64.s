#include "textflag.h"

// Go's assembler has no names for these either ("FMUL (vector)", "FADD (vector)"); each product is rounded before it is added.
#define FMUL(D, N, M) WORD $(0x6E20DC00 | (M)<<16 | (N)<<5 | (D))
#define FADD(D, N, M) WORD $(0x4E20D400 | (M)<<16 | (N)<<5 | (D))

#define zero(V) VEOR V.B16, V.B16, V.B16

// func scoreWide(out, query, keys *float32, n int)
//
// Eight keys at a time (V0, V1).
TEXT ·scoreWide(SB), NOSPLIT, $0-32
	MOVD out+0(FP), R0
	MOVD query+8(FP), R1
	MOVD keys+16(FP), R2
	MOVD n+24(FP), R3
	LSL $2, R3, R4
	LSR $3, R3, R3
eight:
	zero(V0)
	zero(V1)
	MOVD R1, R5
	MOVD R2, R6
	MOVD $32, R7
number:
	VLD1R.P 4(R5), [V2.S4]
	VLD1 (R6), [V3.S4, V4.S4]
	FMUL(3, 3, 2)
	FMUL(4, 4, 2)
	FADD(0, 0, 3)
	FADD(1, 1, 4)
	ADD R4, R6
	SUBS $1, R7
	BNE number
	VST1.P [V0.S4, V1.S4], 32(R0)
	ADD $32, R2
	SUBS $1, R3
	BNE eight
	RET

// func mixWide(out, shares, values *float32, n, stride int)
//
// All 32 numbers of a row at once (V0 to V7).
TEXT ·mixWide(SB), NOSPLIT, $0-40
	MOVD out+0(FP), R0
	MOVD shares+8(FP), R1
	MOVD values+16(FP), R2
	MOVD n+24(FP), R3
	MOVD stride+32(FP), R4
	LSL $2, R4, R4
	zero(V0)
	zero(V1)
	zero(V2)
	zero(V3)
	zero(V4)
	zero(V5)
	zero(V6)
	zero(V7)
row:
	VLD1R.P 4(R1), [V16.S4]
	MOVD R2, R5
	VLD1.P 64(R5), [V8.S4, V9.S4, V10.S4, V11.S4]
	VLD1 (R5), [V12.S4, V13.S4, V14.S4, V15.S4]
	FMUL(8, 8, 16)
	FMUL(9, 9, 16)
	FMUL(10, 10, 16)
	FMUL(11, 11, 16)
	FMUL(12, 12, 16)
	FMUL(13, 13, 16)
	FMUL(14, 14, 16)
	FMUL(15, 15, 16)
	FADD(0, 0, 8)
	FADD(1, 1, 9)
	FADD(2, 2, 10)
	FADD(3, 3, 11)
	FADD(4, 4, 12)
	FADD(5, 5, 13)
	FADD(6, 6, 14)
	FADD(7, 7, 15)
	ADD R4, R2
	SUBS $1, R3
	BNE row
	VST1.P [V0.S4, V1.S4, V2.S4, V3.S4], 64(R0)
	VST1 [V4.S4, V5.S4, V6.S4, V7.S4], (R0)
	RET
