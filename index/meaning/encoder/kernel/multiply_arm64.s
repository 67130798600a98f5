#include "textflag.h"

// Go's assembler has no name for SDOT. Arm Architecture Reference Manual, "SDOT (vector)" and "SDOT (by element)": each of the
// four sums of D grows by the products of four numbers of N with four of M, or with those at place I of M.
#define SDOT(D, N, M) WORD $(0x4E809400 | (M)<<16 | (N)<<5 | (D))
#define SDOTAT(D, N, M, I) WORD $(0x4F80E000 | ((I)&1)<<21 | ((I)>>1)<<11 | (M)<<16 | (N)<<5 | (D))

// four adds to 16 outputs (D to D+3, weights in V20 to V23) of the row whose four numbers are at place I of V24.
#define four(D, I) \
	SDOTAT(D, 20, 24, I) \
	SDOTAT(D+1, 21, 24, I) \
	SDOTAT(D+2, 22, 24, I) \
	SDOTAT(D+3, 23, 24, I)

// shiftBack adds 128 times the sums of the weights (V16 to V19), which the numbers' sign took away, and writes a row.
#define shiftBack(A, B, C, D, AT) \
	VADD V16.S4, A.S4, A.S4 \
	VADD V17.S4, B.S4, B.S4 \
	VADD V18.S4, C.S4, C.S4 \
	VADD V19.S4, D.S4, D.S4 \
	VST1 [A.S4, B.S4, C.S4, D.S4], (AT)

#define zero(V) VEOR V.B16, V.B16, V.B16

// func multiplySDOT(sums *int32, numbers, weights *int8, width int)
//
// Four rows by 16 outputs at a time (V0 to V15), and the sums of the weights beside them, four inputs at a time.
TEXT ·multiplySDOT(SB), NOSPLIT, $0-32
	MOVD sums+0(FP), R0
	MOVD numbers+8(FP), R1
	MOVD weights+16(FP), R2
	MOVD width+24(FP), R3
	LSR $2, R3, R3
	MOVD $4, R4
	VMOVI $1, V25.B16
sixteen:
	zero(V0)
	zero(V1)
	zero(V2)
	zero(V3)
	zero(V4)
	zero(V5)
	zero(V6)
	zero(V7)
	zero(V8)
	zero(V9)
	zero(V10)
	zero(V11)
	zero(V12)
	zero(V13)
	zero(V14)
	zero(V15)
	zero(V16)
	zero(V17)
	zero(V18)
	zero(V19)
	MOVD R1, R5
	MOVD R2, R6
	MOVD R3, R7
inputs:
	VLD1 (R6), [V20.B16, V21.B16, V22.B16, V23.B16]
	VLD1.P 16(R5), [V24.B16]
	four(0, 0)
	four(4, 1)
	four(8, 2)
	four(12, 3)
	SDOT(16, 20, 25)
	SDOT(17, 21, 25)
	SDOT(18, 22, 25)
	SDOT(19, 23, 25)
	ADD $256, R6
	SUBS $1, R7
	BNE inputs
	VSHL $7, V16.S4, V16.S4
	VSHL $7, V17.S4, V17.S4
	VSHL $7, V18.S4, V18.S4
	VSHL $7, V19.S4, V19.S4
	ADD $256, R0, R8
	ADD $512, R0, R9
	ADD $768, R0, R10
	shiftBack(V0, V1, V2, V3, R0)
	shiftBack(V4, V5, V6, V7, R8)
	shiftBack(V8, V9, V10, V11, R9)
	shiftBack(V12, V13, V14, V15, R10)
	ADD $64, R0
	ADD $64, R2
	SUBS $1, R4
	BNE sixteen
	RET

// func dotWide(v, w *[Width]int8) int32
TEXT ·dotWide(SB), NOSPLIT, $0-20
	MOVD v+0(FP), R0
	MOVD w+8(FP), R1
	MOVD $12, R2
	zero(V0)
	zero(V1)
next:
	VLD1.P 32(R0), [V2.B16, V3.B16]
	VLD1.P 32(R1), [V4.B16, V5.B16]
	SDOT(0, 2, 4)
	SDOT(1, 3, 5)
	SUBS $1, R2
	BNE next
	VADD V1.S4, V0.S4, V0.S4
	VADDV V0.S4, V0
	VMOV V0.S[0], R3
	MOVW R3, ret+16(FP)
	RET
