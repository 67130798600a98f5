#include "textflag.h"

// func rescaleAVX2(out *float32, stride int, sums, weightSums *int32, weightScales, bias, scales *float32, shifts *int32, n int)
//
// n rows of 64 sums.
TEXT ·rescaleAVX2(SB), NOSPLIT, $0-72
	MOVQ out+0(FP), DI
	MOVQ stride+8(FP), DX
	MOVQ sums+16(FP), SI
	MOVQ weightSums+24(FP), R8
	MOVQ weightScales+32(FP), R9
	MOVQ bias+40(FP), R10
	MOVQ scales+48(FP), R11
	MOVQ shifts+56(FP), R12
	MOVQ n+64(FP), CX
row:
	VBROADCASTSS (R11), Y0
	VPBROADCASTD (R12), Y1
	XORQ AX, AX
eight:
	VPMULLD (R8)(AX*4), Y1, Y2
	VPMULLD 32(R8)(AX*4), Y1, Y4
	VMOVDQU (SI)(AX*4), Y3
	VMOVDQU 32(SI)(AX*4), Y5
	VPSUBD Y2, Y3, Y3
	VPSUBD Y4, Y5, Y5
	VCVTDQ2PS Y3, Y3
	VCVTDQ2PS Y5, Y5
	VMULPS Y0, Y3, Y3
	VMULPS Y0, Y5, Y5
	VMULPS (R9)(AX*4), Y3, Y3
	VMULPS 32(R9)(AX*4), Y5, Y5
	VADDPS (R10)(AX*4), Y3, Y3
	VADDPS 32(R10)(AX*4), Y5, Y5
	VMOVUPS Y3, (DI)(AX*4)
	VMOVUPS Y5, 32(DI)(AX*4)
	ADDQ $16, AX
	CMPQ AX, $64
	JLT eight
	ADDQ $256, SI
	LEAQ (DI)(DX*4), DI
	ADDQ $4, R11
	ADDQ $4, R12
	DECQ CX
	JNZ row
	VZEROUPPER
	RET

// func extentAVX2(x *float32, n int) (low, high float32)
//
// n is a multiple of 32.
TEXT ·extentAVX2(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
more:
	VMOVUPS (SI), Y4
	VMOVUPS 32(SI), Y5
	VMOVUPS 64(SI), Y6
	VMOVUPS 96(SI), Y7
	VMINPS Y4, Y0, Y0
	VMAXPS Y4, Y1, Y1
	VMINPS Y5, Y2, Y2
	VMAXPS Y5, Y3, Y3
	VMINPS Y6, Y0, Y0
	VMAXPS Y6, Y1, Y1
	VMINPS Y7, Y2, Y2
	VMAXPS Y7, Y3, Y3
	ADDQ $128, SI
	SUBQ $32, CX
	JG more
	VMINPS Y2, Y0, Y0
	VMAXPS Y3, Y1, Y1
	VEXTRACTF128 $1, Y0, X2
	VEXTRACTF128 $1, Y1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VPSHUFD $0x4E, X0, X2
	VPSHUFD $0x4E, X1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VPSHUFD $0xB1, X0, X2
	VPSHUFD $0xB1, X1, X3
	VMINPS X2, X0, X0
	VMAXPS X3, X1, X1
	VMOVSS X0, low+16(FP)
	VMOVSS X1, high+20(FP)
	VZEROUPPER
	RET

DATA order<>+0(SB)/4, $0
DATA order<>+4(SB)/4, $4
DATA order<>+8(SB)/4, $1
DATA order<>+12(SB)/4, $5
DATA order<>+16(SB)/4, $2
DATA order<>+20(SB)/4, $6
DATA order<>+24(SB)/4, $3
DATA order<>+28(SB)/4, $7
GLOBL order<>(SB), RODATA|NOPTR, $32

// func packAVX2(out *uint8, x *float32, n int, inverse float32, shift int32)
//
// n is a multiple of 32. Packing cuts at 0 and 255 and works within halves of a register; order brings them together.
TEXT ·packAVX2(SB), NOSPLIT, $0-32
	MOVQ out+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VBROADCASTSS inverse+24(FP), Y0
	MOVL shift+28(FP), AX
	VMOVD AX, X1
	VPBROADCASTD X1, Y1
	VMOVDQU order<>(SB), Y2
more:
	VMULPS (SI), Y0, Y4
	VMULPS 32(SI), Y0, Y5
	VMULPS 64(SI), Y0, Y6
	VMULPS 96(SI), Y0, Y7
	VCVTPS2DQ Y4, Y4
	VCVTPS2DQ Y5, Y5
	VCVTPS2DQ Y6, Y6
	VCVTPS2DQ Y7, Y7
	VPADDD Y1, Y4, Y4
	VPADDD Y1, Y5, Y5
	VPADDD Y1, Y6, Y6
	VPADDD Y1, Y7, Y7
	VPACKSSDW Y5, Y4, Y4
	VPACKSSDW Y7, Y6, Y6
	VPACKUSWB Y6, Y4, Y4
	VPERMD Y4, Y2, Y4
	VMOVDQU Y4, (DI)
	ADDQ $128, SI
	ADDQ $32, DI
	SUBQ $32, CX
	JG more
	VZEROUPPER
	RET

// fold8 adds the eight lanes of Y0 into the lowest of X0: the upper half to the lower, then again.
#define fold8 \
	VEXTRACTF128 $1, Y0, X1 \
	VADDPS X1, X0, X0 \
	VPSHUFD $0x4E, X0, X1 \
	VADDPS X1, X0, X0 \
	VPSHUFD $0xB1, X0, X1 \
	VADDSS X1, X0, X0

// func normaliseAVX2(x, y, gain, bias *float32, n int, count, eps float32)
TEXT ·normaliseAVX2(SB), NOSPLIT, $0-48
	MOVQ x+0(FP), DI
	MOVQ y+8(FP), SI
	MOVQ gain+16(FP), R8
	MOVQ bias+24(FP), R9
	MOVQ n+32(FP), CX
	VMOVSS count+40(FP), X8
	VXORPS Y0, Y0, Y0
	XORQ AX, AX
sum:
	VMOVUPS (DI)(AX*4), Y2
	VADDPS (SI)(AX*4), Y2, Y2
	VMOVUPS Y2, (DI)(AX*4)
	VADDPS Y2, Y0, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT sum
	fold8
	VDIVSS X8, X0, X0
	VBROADCASTSS X0, Y3
	VXORPS Y0, Y0, Y0
	XORQ AX, AX
square:
	VMOVUPS (DI)(AX*4), Y2
	VSUBPS Y3, Y2, Y2
	VMOVUPS Y2, (DI)(AX*4)
	VMULPS Y2, Y2, Y2
	VADDPS Y2, Y0, Y0
	ADDQ $8, AX
	CMPQ AX, CX
	JLT square
	fold8
	VDIVSS X8, X0, X0
	VADDSS eps+44(FP), X0, X0
	VSQRTSS X0, X0, X0
	MOVL $0x3f800000, AX
	VMOVD AX, X1
	VDIVSS X0, X1, X1
	VBROADCASTSS X1, Y3
	XORQ AX, AX
stretch:
	VMULPS (DI)(AX*4), Y3, Y2
	VMULPS (R8)(AX*4), Y2, Y2
	VADDPS (R9)(AX*4), Y2, Y2
	VMOVUPS Y2, (DI)(AX*4)
	ADDQ $8, AX
	CMPQ AX, CX
	JLT stretch
	VZEROUPPER
	RET

// horner is Y5 = Y5·Y4 + C.
#define horner(C) \
	VMULPS Y4, Y5, Y5 \
	VADDPS C, Y5, Y5

// func activateAVX2(x *float32, n int, bell *[9]float32)
TEXT ·activateAVX2(SB), NOSPLIT, $0-24
	MOVQ x+0(FP), SI
	MOVQ n+8(FP), CX
	MOVQ bell+16(FP), DX
	VBROADCASTSS (DX), Y6
	VBROADCASTSS 4(DX), Y7
	VBROADCASTSS 8(DX), Y8
	VBROADCASTSS 12(DX), Y9
	VBROADCASTSS 16(DX), Y10
	VBROADCASTSS 20(DX), Y11
	VBROADCASTSS 24(DX), Y12
	VBROADCASTSS 28(DX), Y13
	VBROADCASTSS 32(DX), Y14
	MOVL $0x40800000, AX // 4
	VMOVD AX, X0
	VBROADCASTSS X0, Y0
	MOVL $0xc0800000, AX // -4
	VMOVD AX, X1
	VBROADCASTSS X1, Y1
	MOVL $0x3f000000, AX // 1/2
	VMOVD AX, X15
	VBROADCASTSS X15, Y15
more:
	VMOVUPS (SI), Y2
	VMINPS Y0, Y2, Y3
	VMAXPS Y1, Y3, Y3
	VMULPS Y3, Y3, Y4
	VMULPS Y4, Y6, Y5
	VADDPS Y7, Y5, Y5
	horner(Y8)
	horner(Y9)
	horner(Y10)
	horner(Y11)
	horner(Y12)
	horner(Y13)
	horner(Y14)
	VMULPS Y3, Y5, Y5
	VADDPS Y15, Y5, Y5
	VMULPS Y2, Y5, Y5
	VMOVUPS Y5, (SI)
	ADDQ $32, SI
	SUBQ $8, CX
	JG more
	VZEROUPPER
	RET
